package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A class, and whoever leads it. */
record Led(Visitor teacher, String room) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Led open(HttpClient http, String base) throws Exception {
        Visitor teacher = new Visitor(http);
        HttpResponse<String> opened = teacher.post(base + "rooms", "sheet=hsts-in-five-minutes");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String desk = teacher.cookie();
        return new Led(teacher, "r/" + desk.substring("desk-".length(), desk.indexOf('=')));
    }

    void does(String base, String what) throws Exception {
        assertThat(teacher.post(base + room + "/desk/do", "do=" + what).statusCode())
                .isEqualTo(303);
    }

    JsonNode results(String base) throws Exception {
        return JSON.readTree(teacher.get(base + room + "/results.json").body());
    }
}

package padlock.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import padlock.policy.Rule;
import padlock.words.Wording;

/** A matrix as plain maps and lists, ready for any JSON writer; the keys are a public contract. Absent values are null. */
public final class MatrixJson {
    private MatrixJson() {}

    public static Map<String, Object> of(Matrix matrix) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("browsers", matrix.browsers());
        json.put("setups", matrix.setups().stream().map(MatrixJson::setup).toList());
        json.put("cells", matrix.cells().stream().map(MatrixJson::cell).toList());
        return json;
    }

    private static Map<String, Object> setup(StandardSetup setup) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", setup.id());
        json.put("title", setup.title());
        json.put("why", setup.why());
        return json;
    }

    private static Map<String, Object> cell(Matrix.Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("setup", cell.setup().id());
        json.put("browser", cell.browser());
        json.put("reader", cell.reader());
        json.put("outcome", cell.outcome().id());
        json.put("error", cell.error().orElse(null));
        json.put("by", cell.by().map(Rule::id).orElse(null));
        json.put("because", Wording.english().say(cell.because()));
        json.put("openCounted", cell.openCounted());
        json.put("clickCounted", cell.clickCounted());
        return json;
    }
}

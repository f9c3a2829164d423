package padlock.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import padlock.diagram.ShareBar.Kind;
import padlock.diagram.ShareBar.Part;

class ShareBarTest {
    @Test
    void partsStandOneAfterTheOtherInTheirShares() {
        ShareBar bar =
                new ShareBar(List.of(new Part(Kind.ARRIVED, 30), new Part(Kind.WARNED, 20), new Part(Kind.LOST, 50)));
        assertThat(bar.draw(100).text())
                .contains("class=\"share-arrived\" x=\"0\" y=\"0\" width=\"300\" height=\"20\"")
                .contains("class=\"share-warned\" x=\"300\" y=\"5\" width=\"200\" height=\"10\"")
                .contains("class=\"share-lost\" x=\"500\" y=\"1.5\" width=\"500\" height=\"17\"");
    }

    @Test
    void nothingIsDrawnForNobody() {
        ShareBar bar = new ShareBar(List.of(new Part(Kind.PEOPLE, 0), new Part(Kind.MACHINES, 0)));
        assertThat(bar.draw(0).text()).doesNotContain("<rect").doesNotContain("NaN");
    }
}

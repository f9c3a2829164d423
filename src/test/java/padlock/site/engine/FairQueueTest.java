package padlock.site.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Visitor ANN = new Visitor("10.0.0.1", "ann");
    private static final Visitor BEN = new Visitor("10.0.0.1", "ben");
    private static final Visitor ZOE = new Visitor("10.0.0.2", "zoe");

    private final FairQueue<String> queue = new FairQueue<>();

    private List<String> inTurn() {
        List<String> all = new ArrayList<>();
        for (Optional<String> wish = queue.next(); wish.isPresent(); wish = queue.next()) {
            all.add(wish.get());
        }
        return all;
    }

    @Test
    void oneVisitorIsServedInOrder() {
        queue.add(ANN, "1");
        queue.add(ANN, "2");
        assertThat(inTurn()).containsExactly("1", "2");
        assertThat(queue.size()).isZero();
    }

    @Test
    void learnersOfAnAddressTakeTurns() {
        for (int i = 1; i <= 3; i++) {
            queue.add(ANN, "ann " + i);
        }
        queue.add(BEN, "ben 1");
        assertThat(inTurn()).containsExactly("ann 1", "ben 1", "ann 2", "ann 3");
    }

    @Test
    void aThousandMadeUpCookiesDelayAnotherAddressByOneRun() {
        for (int i = 0; i < 1_000; i++) {
            queue.add(new Visitor("10.0.0.1", "made up " + i), "flood");
        }
        queue.add(ZOE, "zoe");
        assertThat(inTurn().indexOf("zoe")).isEqualTo(1);
    }

    @Test
    void whoeverStandsLastInTheLongestLineMakesRoom() {
        for (int i = 1; i <= 3; i++) {
            queue.add(ANN, "ann " + i);
        }
        assertThat(queue.makeRoomFor(ANN)).isEmpty();
        assertThat(queue.makeRoomFor(BEN)).contains("ann 3");
        assertThat(queue.makeRoomFor(ZOE)).contains("ann 2");
        assertThat(queue.makeRoomFor(ZOE)).as("all are equal now").isEmpty();
        assertThat(inTurn()).containsExactly("ann 1");
    }

    @Test
    void whoeverGivesUpIsGone() {
        queue.add(ANN, "1");
        queue.add(ANN, "2");
        assertThat(queue.remove(ANN, "1")).isTrue();
        assertThat(queue.remove(ANN, "1")).isFalse();
        assertThat(queue.remove(ZOE, "1")).isFalse();
        assertThat(inTurn()).containsExactly("2");
    }

    @Test
    void nothingIsKeptOfThoseWhoWereServed() {
        for (int i = 0; i < 1_000; i++) {
            queue.add(new Visitor("10.0.0." + i, ""), "x");
        }
        assertThat(inTurn()).hasSize(1_000);
        assertThat(queue.next()).isEmpty();
        assertThat(queue.size()).isZero();
    }
}

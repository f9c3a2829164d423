package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.hostile.Addresses;

/** Some of the hostile addresses in the ordinary run; {@link IsolationIT} has all, and looks from outside as well. */
@Timeout(300)
class IsolationTest {
    private static final int EVERY = 20;

    @TempDir
    private Path folder;

    @Test
    void thereAreTwoThousandAddressesAndAlwaysTheSame() {
        List<String> addresses = Addresses.aimedAt(47_011);
        assertThat(addresses).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
        assertThat(Addresses.aimedAt(47_011)).isEqualTo(addresses);
        assertThat(addresses.stream().filter(address -> address.contains(":47011")))
                .hasSizeGreaterThan(600);
    }

    @Test
    void noSocketLeavesTheLab() throws Exception {
        new Isolation(folder)
                .play(
                        List.of(),
                        addresses -> IntStream.range(0, addresses.size() / EVERY)
                                .mapToObj(i -> addresses.get(i * EVERY))
                                .toList());
    }
}

package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.World;

/** What DNS of the simulated internet says, as records. Addresses are of the block kept for documentation (RFC 5737). */
final class Zone {
    private static final int TTL = 300;

    private final World world;

    Zone(World world) {
        this.world = world;
    }

    /** One record as {@code dig} prints it. */
    record Line(String name, String type, String value) {
        @Override
        public String toString() {
            return name + ".\t" + TTL + "\tIN\t" + type + "\t" + value;
        }
    }

    /** The records of an answer; {@code exists} is false for NXDOMAIN. */
    record Answer(List<Line> records, boolean exists) {
        Answer {
            records = List.copyOf(records);
        }

        /** Where the first alias leads, without the dot at its end. */
        Optional<String> alias() {
            return records.stream()
                    .filter(line -> line.type().equals("CNAME"))
                    .findFirst()
                    .map(line -> line.value().substring(0, line.value().length() - 1));
        }
    }

    Answer ask(Host host, String type) {
        Optional<Machine.Name> machine = world.locate(host).map(Machine::name);
        if (machine.isEmpty()) {
            return new Answer(List.of(), false);
        }
        List<Line> records = new ArrayList<>();
        String end = host.name();
        if (host.name().equals(world.setup().dns().trackingHost().name())) {
            end = machine.get() == Machine.Name.EDGE
                    ? "edge.example.org"
                    : world.setup().esp().vendor().domain().name();
            records.add(new Line(host.name(), "CNAME", end + "."));
        }
        if (type.equals("A")) {
            records.add(new Line(end, "A", address(machine.get())));
        }
        return new Answer(records, true);
    }

    /** The address a name leads to; empty where it leads nowhere. */
    Optional<String> address(Host host) {
        return world.locate(host).map(Machine::name).map(Zone::address);
    }

    private static String address(Machine.Name machine) {
        return switch (machine) {
            case BRAND -> "192.0.2.10";
            case HOSTING -> "192.0.2.20";
            case PROVIDER -> "192.0.2.30";
            case EDGE -> "192.0.2.40";
        };
    }
}

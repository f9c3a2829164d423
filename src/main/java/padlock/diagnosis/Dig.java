package padlock.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import padlock.scenario.Moment;
import padlock.url.Host;
import padlock.words.Sentence;
import padlock.world.DnsAnswer;
import padlock.world.DnsRecord;
import padlock.world.World;

/** {@code dig}: what DNS says of a name. Its first line of an answer tells who has to answer for a tracking host. */
final class Dig implements Tool {
    private static final Set<String> TYPES = Set.of("A", "CNAME", "CAA");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String SHORT = "+short";

    /** What somebody wants to know. */
    private record Question(String type, Host host, boolean brief) {}

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        Optional<Question> question = question(arguments);
        if (question.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.dig.say"));
        }
        DnsAnswer answer = answer(question.get(), moment.world());
        Transcript out = new Transcript(command);
        if (question.get().brief()) {
            answer.records()
                    .forEach(line -> out.add(line.type() == DnsRecord.Type.CNAME ? line.value() + "." : line.value()));
        } else {
            print(out, arguments, question.get(), answer, moment.world().now());
        }
        return out.means(meaning(question.get(), answer, moment));
    }

    private static Optional<Question> question(List<String> arguments) {
        List<String> types = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : arguments) {
            if (TYPES.contains(word.toUpperCase(Locale.ROOT))) {
                types.add(word.toUpperCase(Locale.ROOT));
            } else if (!word.equals(SHORT)) {
                names.add(word);
            }
        }
        if (types.size() > 1 || names.size() != 1) {
            return Optional.empty();
        }
        String type = types.isEmpty() ? "A" : types.get(0);
        return Host.parse(names.get(0))
                .filter(host -> !host.isIpLiteral())
                .map(host -> new Question(type, host, arguments.contains(SHORT)));
    }

    private static DnsAnswer answer(Question question, World world) {
        DnsAnswer addresses = world.dns(question.host());
        return switch (question.type()) {
            case "A" -> addresses;
            case "CNAME" ->
                new DnsAnswer(
                        addresses.records().stream()
                                .filter(line -> line.type() == DnsRecord.Type.CNAME)
                                .limit(1)
                                .toList(),
                        addresses.exists());
            // Authorities climb the tree for these; dig shows what stands at the very name.
            default ->
                new DnsAnswer(
                        world.caa(question.host()).stream()
                                .filter(line ->
                                        line.name().equals(question.host().name()))
                                .toList(),
                        addresses.exists());
        };
    }

    private static void print(
            Transcript out, List<String> arguments, Question question, DnsAnswer answer, Instant now) {
        out.add("; <<>> DiG 9.20 (simulated by Padlock) <<>> " + String.join(" ", arguments));
        out.add(";; global options: +cmd");
        out.add(";; Got answer:");
        String status =
                ";; ->>HEADER<<- opcode: QUERY, status: " + (answer.exists() ? "NOERROR" : "NXDOMAIN") + ", id: 4711";
        if (answer.exists()) {
            out.add(status);
        } else {
            out.matter(status);
        }
        out.add(";; flags: qr rd ra; QUERY: 1, ANSWER: " + answer.records().size() + ", AUTHORITY: 0, ADDITIONAL: 0");
        out.add("");
        out.add(";; QUESTION SECTION:");
        out.add(";" + question.host().name() + ".\t\tIN\t" + question.type());
        out.add("");
        if (!answer.records().isEmpty()) {
            out.add(";; ANSWER SECTION:");
            out.matter(answer.records().get(0).toString());
            answer.records().stream().skip(1).forEach(line -> out.add(line.toString()));
            out.add("");
        }
        out.add(";; Query time: 0 msec");
        out.add(";; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)");
        out.add(";; WHEN: " + WHEN.format(now));
    }

    private static Sentence meaning(Question question, DnsAnswer answer, Moment moment) {
        String name = question.host().name();
        if (!answer.exists()) {
            return Sentence.of("diagnose.dig.no-name", name);
        }
        if (answer.records().isEmpty()) {
            return switch (question.type()) {
                case "CAA" -> withoutOwnCaa(question.host(), moment.world());
                default -> Sentence.of("diagnose.dig.no-alias", name);
            };
        }
        Optional<String> alias = answer.alias();
        if (alias.isEmpty()) {
            return Sentence.of(question.type().equals("CAA") ? "diagnose.dig.caa" : "diagnose.dig.address", name);
        }
        boolean tracking =
                name.equals(moment.world().setup().dns().trackingHost().name());
        return Sentence.of(tracking ? whoAnswers(moment) : "diagnose.dig.alias", name, alias.get());
    }

    private static Sentence withoutOwnCaa(Host host, World world) {
        List<DnsRecord> above = world.caa(host);
        return above.isEmpty()
                ? Sentence.of("diagnose.dig.caa-none", host.name())
                : Sentence.of(
                        "diagnose.dig.caa-above",
                        above.get(0).name(),
                        above.get(0).value());
    }

    private static String whoAnswers(Moment moment) {
        return switch (moment.world().setup().dns().tracking()) {
            case CDN -> "diagnose.dig.to-cdn";
            case ESP, MISSING -> "diagnose.dig.to-provider";
        };
    }
}

package padlock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import padlock.campaign.Campaign;
import padlock.campaign.Campaigns;
import padlock.campaign.Report;
import padlock.campaign.ReportJson;
import padlock.content.Reading;
import padlock.content.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reckons one campaign and prints its two ledgers. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        description = "Reckons a mailing over a whole audience: what readers did, and what the provider counted.")
final class CampaignCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "FILE.yml", description = "A campaign file.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (file == null) {
            throw new IllegalStateException("picocli lets nobody in without a file");
        }
        try (Wiring wiring = new Wiring()) {
            Campaigns campaigns = wiring.campaigns();
            Reading<Campaign> reading = campaigns.read(file.toString(), text(file));
            reading.problems().forEach(System.err::println);
            reading.value().ifPresent(campaign -> print(campaigns.report(campaign)));
            return reading.value().isPresent() ? Commands.DONE : Commands.UNREADABLE;
        } catch (IOException unreadable) {
            System.err.println(file + ":1:1: this file cannot be read");
            return Commands.UNREADABLE;
        }
    }

    /** No more than the reader needs to see that the file is too long. */
    private static String text(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(Yaml.MOST_BYTES + 1), StandardCharsets.UTF_8);
        }
    }

    private void print(Report report) {
        if (!json) {
            Commands.out().print(CampaignText.of(report));
            return;
        }
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Commands.out().println(mapper.writeValueAsString(ReportJson.of(report)));
    }
}

package padlock.site.course;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import padlock.exercise.LookAt;
import padlock.exercise.Ticket;
import padlock.progress.Mark;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.view.RunView;
import padlock.site.view.StepView;
import padlock.site.view.TicketView;
import padlock.site.view.TicketView.PieceView;
import padlock.site.view.TicketView.VerdictView;
import padlock.trace.Run;

/** {@code /desk}: a customer writes; at most three questions, then an answer. What was asked travels in the form. */
final class DeskPages {
    private static final String ANSWER = "answer";

    private final Engine engine;
    private final Player player;
    private final Learners learners;
    private final Press press;

    DeskPages(Engine engine, Player player, Learners learners, Press press) {
        this.engine = engine;
        this.player = player;
        this.learners = learners;
        this.press = press;
    }

    void list(Context ctx) {
        var standing = learners.standing(ctx);
        Map<String, Boolean> solved = engine.banks().tickets().stream()
                .collect(Collectors.toMap(
                        Ticket::id,
                        ticket -> standing.mark("tickets/" + ticket.id(), ANSWER)
                                .filter(Mark::mended)
                                .isPresent()));
        press.send(
                ctx,
                press.say("desk.title"),
                "lessons",
                (templates, layout) -> templates.bankDesk(layout, engine.banks().tickets(), solved));
    }

    void show(Context ctx) {
        render(ctx, ticket(ctx), Set.of(), Optional.empty());
    }

    void play(Context ctx) {
        Ticket ticket = ticket(ctx);
        Set<Integer> asked = new TreeSet<>();
        ctx.formParams("asked")
                .forEach(text -> asked.add(number(text, ticket.evidence().size())));
        Optional<String> ask = Optional.ofNullable(ctx.formParam("ask"));
        Optional<String> answer = Optional.ofNullable(ctx.formParam(ANSWER));
        ask.ifPresent(text -> asked.add(number(text, ticket.evidence().size())));
        if (asked.size() > Ticket.MAY_ASK || ask.isPresent() == answer.isPresent()) {
            throw new BadRequestResponse("Three questions and one answer");
        }
        Optional<VerdictView> verdict = answer.map(
                text -> judge(ctx, ticket, number(text, ticket.answers().size()), asked));
        render(ctx, ticket, asked, verdict);
    }

    private VerdictView judge(Context ctx, Ticket ticket, int number, Set<Integer> asked) {
        Ticket.Reply reply = ticket.answers().get(number);
        Scenario start = ticket.file().scenario();
        Map<String, Run> runs = new LinkedHashMap<>();
        Scenario story = reply.changed().map(start::on).orElse(start);
        ticket.browsers().forEach(browser -> runs.put(browser, player.run(story, browser)));
        boolean right = reply.isRight(ticket.goal(), runs);
        Optional<Mark> earlier = learners.standing(ctx).mark("tickets/" + ticket.id(), ANSWER);
        Mark mark = earlier.orElse(new Mark(
                "tickets/" + ticket.id(),
                ANSWER,
                number,
                right,
                right,
                learners.clock().instant()));
        if (earlier.isEmpty() || (right && !mark.mended())) {
            learners.keep(ctx, right ? mark.withFix() : mark);
        }
        List<String> missed = IntStream.range(0, ticket.evidence().size())
                .filter(i -> ticket.evidence().get(i).telling() && !asked.contains(i))
                .mapToObj(i -> ticket.evidence().get(i).label())
                .toList();
        return new VerdictView(number, right, reply.says(), run(ticket, reply, runs), missed);
    }

    /** What the answer brings about, where it changes anything. */
    private Optional<RunView> run(Ticket ticket, Ticket.Reply reply, Map<String, Run> runs) {
        return reply.changed()
                .flatMap(changed -> ticket.goal().stream().findFirst())
                .flatMap(claim -> claim.browser()
                        .flatMap(browser -> Optional.ofNullable(runs.get(browser))
                                .map(run -> player.show(
                                        "desk-run",
                                        run,
                                        browser,
                                        OptionalInt.of(claim.step()),
                                        ticket.file().text()))));
    }

    private Ticket ticket(Context ctx) {
        return engine.banks().tickets().stream()
                .filter(ticket -> ticket.id().equals(ctx.pathParam("id")))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No such ticket"));
    }

    private static int number(String text, int size) {
        if (!text.matches("[0-9]") || Integer.parseInt(text) >= size) {
            throw new BadRequestResponse("No such choice");
        }
        return Integer.parseInt(text);
    }

    private void render(Context ctx, Ticket ticket, Set<Integer> asked, Optional<VerdictView> verdict) {
        List<PieceView> pieces = IntStream.range(0, ticket.evidence().size())
                .mapToObj(i -> {
                    Ticket.Piece piece = ticket.evidence().get(i);
                    Optional<StepView> step =
                            piece.lookAt().filter(place -> asked.contains(i)).map(place -> step(ticket, place, i));
                    return new PieceView(i, piece, asked.contains(i), step);
                })
                .toList();
        TicketView view = new TicketView(ticket, pieces, Ticket.MAY_ASK - asked.size(), verdict);
        press.send(ctx, ticket.title(), "lessons", (templates, layout) -> templates.bankTicket(layout, view));
    }

    private StepView step(Ticket ticket, LookAt place, int number) {
        Run run = player.run(ticket.file().scenario(), place.browser());
        return player.show(
                        "piece-" + number,
                        run,
                        place.browser(),
                        OptionalInt.of(place.step()),
                        ticket.file().text())
                .last();
    }
}

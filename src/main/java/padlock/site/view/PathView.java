package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * What the network between reader and server sees of one connection.
 *
 * @param hops the connections of the run to choose from
 * @param chosen the value of the choice
 * @param target where a changed redirect would lead
 */
public record PathView(
        List<Hidden> exhibit,
        String title,
        List<String> problems,
        List<ChoiceView> hops,
        String chosen,
        Optional<Sight> sight,
        Optional<Rewritten> rewritten,
        String target) {
    /**
     * The sight itself.
     *
     * @param request the readable request; empty over https
     * @param answer the readable answer; empty over https
     * @param name the name that is readable over https; empty over http
     * @param rows the first message over https
     * @param records kinds and lengths of what went by over https
     * @param secret what the reader asked for and nobody on the path could read
     */
    public record Sight(
            boolean https,
            String url,
            Optional<String> request,
            Optional<String> answer,
            Optional<String> name,
            List<Row> rows,
            List<String> records,
            String secret) {
        public boolean nothing() {
            return request.isEmpty() && rows.isEmpty();
        }
    }

    /** Sixteen bytes. {@code marked}: the server's name stands here. */
    public record Row(String offset, String hex, String text, boolean marked) {}

    /**
     * What came of it when somebody on the path changed what came back.
     *
     * @param target where they wanted the reader to land
     * @param sentence what happened, in one
     */
    public record Rewritten(String target, String sentence, StepView before, StepView after) {}
}

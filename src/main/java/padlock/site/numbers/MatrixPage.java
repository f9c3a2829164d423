package padlock.site.numbers;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.site.engine.Engine;
import padlock.site.page.Press;
import padlock.site.sandbox.SandboxForm;
import padlock.site.sandbox.Switchboard;
import padlock.site.view.MatrixView;
import padlock.site.view.MatrixView.CellView;
import padlock.site.view.MatrixView.ReaderView;
import padlock.site.view.MatrixView.RowView;

/** {@code /matrix}: every browser in every standard setup; each cell opens its run in the sandbox. */
public final class MatrixPage {
    private final Engine engine;
    private final Press press;

    MatrixPage(Engine engine, Press press) {
        this.engine = engine;
        this.press = press;
    }

    void show(Context ctx) {
        Matrix matrix = engine.matrix();
        List<ReaderView> readers =
                List.of(new ReaderView("new", rows(matrix, false)), new ReaderView("loyal", rows(matrix, true)));
        MatrixView view = new MatrixView(matrix.browsers(), matrix.setups().size(), readers);
        press.send(ctx, press.say("matrix.title"), "matrix", (pages, layout) -> pages.matrixPage(layout, view));
    }

    private static List<RowView> rows(Matrix matrix, boolean loyal) {
        return matrix.setups().stream()
                .map(setup -> new RowView(
                        setup.title(),
                        setup.why(),
                        matrix.browsers().stream()
                                .map(browser -> cell(matrix, setup, browser, loyal))
                                .toList()))
                .toList();
    }

    private static CellView cell(Matrix matrix, StandardSetup setup, String browser, boolean loyal) {
        Matrix.Cell cell = matrix.cell(setup, browser, loyal);
        boolean changed =
                loyal && cell.outcome() != matrix.cell(setup, browser, false).outcome();
        return new CellView(cell.outcome(), cell.clickCounted(), changed, address(cell));
    }

    /** The sandbox with the same switches set, told to run at once. */
    public static String address(Matrix.Cell cell) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("play", "1");
        cell.setup().switches().forEach((name, value) -> {
            if (name.startsWith(Switchboard.HSTS + ".")) {
                query.put(Switchboard.HSTS, value);
                query.put(Switchboard.HSTS_HOST, name.substring(Switchboard.HSTS.length() + 1));
            } else {
                query.put(name, value);
            }
        });
        query.put(SandboxForm.BROWSER, cell.browser());
        query.put(SandboxForm.MEMORY, cell.loyal() ? "yesterday" : "fresh");
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/sandbox?", ""));
    }
}

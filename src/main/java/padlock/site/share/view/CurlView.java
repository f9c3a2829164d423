package padlock.site.share.view;

import java.util.List;
import padlock.share.CurlKit.OneHop;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.site.view.SandboxView.ChoiceView;

/**
 * A step as commands.
 *
 * @param steps the steps that have an address to start from
 * @param step the one that was written down
 * @param problem why there are no commands; empty when there are
 * @param known how many HSTS entries the browser had
 */
public record CurlView(
        String title,
        String browser,
        List<Hidden> exhibit,
        List<ChoiceView> steps,
        String step,
        String problem,
        String prepare,
        String chain,
        String script,
        List<OneHop> hops,
        int known) {}

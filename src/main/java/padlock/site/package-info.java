/**
 * HTTP in, HTML out: pages, the API, static files, security headers.
 *
 * <p>The only place that knows Javalin and jte. No rule of the field lives here: what happened comes from a run, what it looks like
 * from {@link padlock.diagram}, and what a page shows is a record in {@link padlock.site.view}. Everything else it needs stands in
 * {@link padlock.site.engine.Engine}.
 */
@NullMarked
package padlock.site;

import org.jspecify.annotations.NullMarked;

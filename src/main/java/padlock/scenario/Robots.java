package padlock.scenario;

import padlock.browser.CertificateJudge;
import padlock.browser.Fetcher;
import padlock.browser.Network;
import padlock.browser.Recorder;
import padlock.mail.MailRobot;
import padlock.policy.Rule;

/** What every program that fetches for somebody needs in this run. */
record Robots(Network network, CertificateJudge judge, Recorder recorder) {
    Fetcher fetcher(MailRobot robot, Rule rule) {
        return new Fetcher(network, judge, recorder, robot, rule);
    }
}

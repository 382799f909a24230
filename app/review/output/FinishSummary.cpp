// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/output/FinishSummary.h"

#include "review/session/ReviewSession.h"

namespace morat {

FinishSummary finishSummaryOf(const ReviewSession &session) {
    FinishSummary summary;
    for (const Decision &decision : session.decisions()) {
        switch (decision.verb) {
        case Verb::Accept:
            ++summary.corrected;
            break;
        case Verb::Edit:
            ++summary.edited;
            break;
        case Verb::AlwaysAcceptWord:
            ++summary.words;
            break;
        case Verb::SwitchRuleOff:
            ++summary.rulesOff;
            break;
        case Verb::IgnoreOnce:
        case Verb::IgnoreInArticle:
        case Verb::ReportFalseAlarm:
            break;
        }
    }
    for (const PlacedFinding &placed : session.findings()) {
        const FindingStatus status = session.status(placed.finding);
        summary.ignored +=
            status == FindingStatus::IgnoredOnce || status == FindingStatus::IgnoredInArticle ? 1
                                                                                              : 0;
    }
    summary.edited += int(session.handEdits().size());
    summary.figures = figuresOf(session.text().text());
    return summary;
}

} // namespace morat

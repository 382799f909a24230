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
        case Verb::Ask:
        case Verb::Answer:
        case Verb::Reword:
        case Verb::SettleQuestion:
        case Verb::ReopenQuestion:
            break;
        }
    }
    for (const PlacedFinding &placed : session.findings()) {
        const FindingStatus status = session.status(placed.finding);
        summary.ignored +=
            status == FindingStatus::IgnoredOnce || status == FindingStatus::IgnoredInArticle ? 1
                                                                                              : 0;
    }
    for (const Question &question : session.questions()) {
        ++summary.asked;
        summary.openQuestions += question.state == QuestionState::Open ? 1 : 0;
        summary.answeredQuestions += question.state == QuestionState::Answered ? 1 : 0;
    }
    summary.edited += int(session.handEdits().size());
    summary.figures = figuresOf(session.text().text());
    return summary;
}

} // namespace morat

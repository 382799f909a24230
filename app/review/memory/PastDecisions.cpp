// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/memory/PastDecisions.h"

#include <algorithm>

namespace morat {

namespace {

void count(PastDecisions &past, const Decision &decision) {
    switch (decision.verb) {
    case Verb::Accept:
    case Verb::Edit: {
        const auto known = std::ranges::find(past.corrections, decision.replacement,
                                             &PastDecisions::Correction::words);
        if (known == past.corrections.end())
            past.corrections.append({decision.replacement, 1});
        else
            ++known->count;
        break;
    }
    case Verb::IgnoreOnce:
    case Verb::IgnoreInArticle:
        ++past.ignored;
        break;
    case Verb::ReportFalseAlarm:
        ++past.falseAlarms;
        break;
    case Verb::AlwaysAcceptWord:
        ++past.accepted;
        break;
    case Verb::SwitchRuleOff:
        break;
    }
}

} // namespace

int PastDecisions::corrected() const {
    int sum = 0;
    for (const Correction &each : corrections)
        sum += each.count;
    return sum;
}

Result<PastDecisions> pastDecisions(const Archive &archive, const QString &rule,
                                    const QString &subject) {
    PastDecisions past{.rule = rule, .subject = subject};
    const auto made = archive.decisionsOn(rule, subject);
    if (!made)
        return tl::make_unexpected(made.error());
    for (const ArchivedDecision &each : *made) {
        if (each.decision.verb == Verb::SwitchRuleOff)
            continue;
        count(past, each.decision);
        if (past.last.size() == mostPastInstances)
            continue;
        // A draft that went in between takes its decisions with it.
        if (const Result<ArchivedDraft> draft = archive.draft(each.draft))
            past.last.append({each.decision, draft->record});
    }
    std::ranges::stable_sort(past.corrections, std::greater(), &PastDecisions::Correction::count);
    return past;
}

} // namespace morat

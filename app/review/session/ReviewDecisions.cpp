// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor can do to findings, each as one step of the session.
#include "review/session/ReviewSession.h"

#include "review/session/SuggestedChange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

Decision ReviewSession::decisionOn(const PlacedFinding &placed, Verb verb) const {
    return {.id = 0,
            .verb = verb,
            .rule = placed.finding.rule,
            .category = placed.finding.category,
            .level = placed.finding.level,
            .subject = placed.finding.subject,
            .original = m_text.current().mid(placed.place.start, placed.place.length),
            .replacement = {},
            .taken = {},
            .message = placed.finding.message,
            .keys = {placed.finding.key},
            .author = m_author,
            .time = m_store.currentTime(),
            .undone = false};
}

Result<void> ReviewSession::accept(qsizetype index, qsizetype suggestion) {
    const PlacedFinding placed = m_findings.at(index);
    if (suggestion < 0 || suggestion >= placed.finding.suggestions.size())
        return failure(tr("This finding has no suggestion %1.").arg(suggestion + 1));
    const TextChange change =
        suggestedChange(m_text.current(), placed.place, placed.finding.suggestions.at(suggestion));
    const bool converts =
        placed.finding.suggestions.at(suggestion).action == Suggestion::Action::ConvertToUnicode;
    Decision decision = decisionOn(placed, Verb::Accept);
    decision.replacement = change.after;
    decision.taken = change.before;
    return carryOut(
        {.label = converts
                      ? tr("Convert to Unicode")
                      : tr("Accept “%1”").arg(change.after.isEmpty() ? tr("remove") : change.after),
         .decisions = {decision},
         .changes = {change},
         .changeOf = {0},
         .placeOf = {std::nullopt},
         .takenBack = {}});
}

Result<void> ReviewSession::editInPlace(qsizetype index, const QString &replacement) {
    const PlacedFinding placed = m_findings.at(index);
    Decision decision = decisionOn(placed, Verb::Edit);
    decision.replacement = replacement.normalized(QString::NormalizationForm_C);
    const TextChange change{placed.place.start, decision.original, decision.replacement};
    return carryOut({.label = tr("Edit “%1”").arg(decision.original),
                     .decisions = {decision},
                     .changes = {change},
                     .changeOf = {0},
                     .placeOf = {std::nullopt},
                     .takenBack = {}});
}

Result<int> ReviewSession::acceptFirst(const std::function<bool(qsizetype)> &wanted,
                                       const QString &label) {
    Plan plan;
    plan.label = label;
    for (qsizetype i = m_findings.size() - 1; i >= 0; --i) {
        const PlacedFinding &placed = m_findings.at(i);
        if (placed.finding.suggestions.isEmpty() || !isOpen(i) || !wanted(i))
            continue;
        const TextChange change =
            suggestedChange(m_text.current(), placed.place, placed.finding.suggestions.first());
        // Two decisions of one step never touch the same text: the first stands.
        if (touchesAny(change, plan.changes))
            continue;
        Decision decision = decisionOn(placed, Verb::Accept);
        decision.replacement = change.after;
        decision.taken = change.before;
        plan.decisions.append(decision);
        plan.changeOf.append(plan.changes.size());
        plan.placeOf.append(std::nullopt);
        plan.changes.append(change);
    }
    if (plan.decisions.isEmpty())
        return 0;
    const int count = int(plan.decisions.size());
    // A removed block starts before the finding that asked for it: order by what is changed.
    std::vector<qsizetype> order(size_t(plan.changes.size()));
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = qsizetype(i);
    std::sort(order.begin(), order.end(), [&plan](qsizetype a, qsizetype b) {
        return plan.changes[a].start > plan.changes[b].start;
    });
    QList<TextChange> changes;
    for (size_t i = 0; i < order.size(); ++i) {
        changes.append(plan.changes[order[i]]);
        plan.changeOf[order[i]] = qsizetype(i);
    }
    plan.changes = changes;
    return carryOut(std::move(plan)).map([count] { return count; });
}

Result<int> ReviewSession::acceptAllLike(qsizetype index,
                                         const std::function<bool(qsizetype)> &isSeen) {
    const Finding kind = m_findings.at(index).finding;
    return acceptFirst(
        [&](qsizetype i) {
            const Finding &finding = m_findings.at(i).finding;
            return finding.rule == kind.rule && finding.subject == kind.subject && isSeen(i);
        },
        tr("Accept all like “%1”").arg(kind.subject));
}

Result<int> ReviewSession::acceptAllAtOrAbove(Level level) {
    return acceptFirst(
        [this, level](qsizetype i) { return m_findings.at(i).finding.level >= level; },
        tr("Accept all"));
}

Result<void> ReviewSession::dismiss(qsizetype index, Verb verb) {
    const PlacedFinding placed = m_findings.at(index);
    QString label;
    switch (verb) {
    case Verb::IgnoreOnce:
        label = tr("Ignore once");
        break;
    case Verb::IgnoreInArticle:
        label = tr("Ignore in this article");
        break;
    case Verb::AlwaysAcceptWord:
        if (placed.finding.subject.isEmpty())
            return failure(tr("This finding is not about a word."));
        label = tr("Always accept “%1”").arg(placed.finding.subject);
        break;
    case Verb::SwitchRuleOff:
        label = tr("Switch the rule off");
        break;
    case Verb::Accept:
    case Verb::Edit:
        return failure(tr("Accepting is not a dismissal."));
    }
    return carryOut({.label = label,
                     .decisions = {decisionOn(placed, verb)},
                     .changes = {},
                     .changeOf = {-1},
                     .placeOf = {placed.place},
                     .takenBack = {}});
}

Result<void> ReviewSession::takeBack(qint64 id) {
    const auto decision = m_decisions.constFind(id);
    if (decision == m_decisions.cend() || decision->undone)
        return failure(tr("This decision does not stand any more."));
    Plan plan{.label = tr("Take back a decision"),
              .decisions = {},
              .changes = {},
              .changeOf = {},
              .placeOf = {},
              .takenBack = {id}};
    if (changesText(decision->verb)) {
        const std::optional<TextRange> place = placeOf(id);
        if (!place || m_text.current().mid(place->start, place->length) != decision->replacement)
            return failure(tr("The text has been changed since at this place; please edit it "
                              "there."));
        plan.changes = {{place->start, decision->replacement, decision->removed()}};
    }
    return carryOut(std::move(plan));
}

} // namespace morat

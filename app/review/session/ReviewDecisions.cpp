// SPDX-License-Identifier: GPL-3.0-or-later
// What an editor can do to findings, each as one step of the session.
#include "review/session/ReviewSession.h"

#include "review/session/PlannedCorrections.h"
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
            .original = m_now.text.current().mid(placed.place.start, placed.place.length),
            .replacement = {},
            .taken = {},
            .message = placed.finding.message,
            .keys = {placed.finding.key},
            .author = m_author,
            .time = m_store.currentTime(),
            .undone = false};
}

Result<void> ReviewSession::accept(qsizetype index, qsizetype suggestion) {
    const PlacedFinding placed = m_now.findings.at(index);
    if (suggestion < 0 || suggestion >= placed.finding.suggestions.size())
        return failure(tr("This finding has no suggestion %1.").arg(suggestion + 1));
    const Suggestion &wanted = placed.finding.suggestions.at(suggestion);
    if (wanted.action == Suggestion::Action::OrdinarySpaces)
        return acceptEverywhere(placed, wanted);
    const TextChange change = suggestedChange(m_now.text.current(), placed.place, wanted);
    const bool converts = wanted.action == Suggestion::Action::ConvertToUnicode;
    if (wanted.place && change.before == change.after)
        return failure(tr("The text has been changed since at this place; please edit it "
                          "there."));
    const QString label =
        converts ? tr("Convert to Unicode")
                 : tr("Accept “%1”").arg(change.after.isEmpty() ? tr("remove") : change.after);
    return carryOut({label, {accepted(placed, wanted, change)}, {}});
}

PlanItem ReviewSession::accepted(const PlacedFinding &placed, const Suggestion &suggestion,
                                 const TextChange &change) const {
    Decision decision = decisionOn(placed, Verb::Accept);
    if (suggestion.action == Suggestion::Action::OrdinarySpaces)
        decision.original = change.before;
    decision.replacement = change.after;
    decision.taken = change.before;
    return {decision, change, {}};
}

Result<void> ReviewSession::acceptEverywhere(const PlacedFinding &placed,
                                             const Suggestion &suggestion) {
    Plan plan{tr("Accept “%1”").arg(suggestion.label), {}, {}};
    const QList<TextChange> changes = ordinarySpaces(m_now.text.text());
    for (const TextChange &change : changes)
        plan.made.append(accepted(placed, suggestion, change));
    if (plan.made.isEmpty())
        return failure(tr("The text has been changed since at this place; please edit it "
                          "there."));
    return carryOut(std::move(plan));
}

Result<void> ReviewSession::editInPlace(qsizetype index, const QString &replacement) {
    const PlacedFinding placed = m_now.findings.at(index);
    Decision decision = decisionOn(placed, Verb::Edit);
    decision.replacement = replacement.normalized(QString::NormalizationForm_C);
    const TextChange change{placed.place.start, decision.original, decision.replacement};
    return carryOut({tr("Edit “%1”").arg(decision.original), {{decision, change, {}}}, {}});
}

Result<int> ReviewSession::acceptAllLike(qsizetype index,
                                         const std::function<bool(qsizetype)> &isSeen) {
    const Finding kind = m_now.findings.at(index).finding;
    const auto isLike = [&](qsizetype i) {
        const Finding &finding = m_now.findings.at(i).finding;
        return isOpen(i) && finding.rule == kind.rule && finding.subject == kind.subject &&
               isSeen(i);
    };
    Plan plan{tr("Accept all like “%1”").arg(kind.subject), {}, {}};
    for (const PlannedCorrection &planned :
         planCorrections(m_now.text.text(), m_now.findings, isLike)) {
        const PlacedFinding &placed = m_now.findings.at(planned.finding);
        plan.made.append(accepted(placed, placed.finding.suggestions.first(), planned.change));
    }
    if (plan.made.isEmpty())
        return 0;
    const int count = int(plan.made.size());
    return carryOut(std::move(plan)).map([count] { return count; });
}

Result<void> ReviewSession::dismiss(qsizetype index, Verb verb) {
    const PlacedFinding placed = m_now.findings.at(index);
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
        if (m_store.role() < Role::Admin)
            return failure(tr("In this newsroom's database, rules are switched off for all by who "
                              "keeps its rules. “Ignore in this article” is yours."));
        label = tr("Switch the rule off");
        break;
    case Verb::ReportFalseAlarm:
        label = tr("Report a false alarm");
        break;
    case Verb::Accept:
    case Verb::Edit:
    case Verb::Ask:
    case Verb::Answer:
    case Verb::Reword:
    case Verb::SettleQuestion:
    case Verb::ReopenQuestion:
        return failure(tr("Accepting is not a dismissal."));
    }
    Decision decision = decisionOn(placed, verb);
    const QString suggested = placed.finding.suggestions.value(0).text;
    // What was refused is kept with it: others of the same pair are judged by it.
    if (ignoresPlace(verb) && pairOf(decision.category, decision.original, suggested))
        decision.replacement = suggested;
    return carryOut({label, {{decision, {}, placed.place}}, {}});
}

QList<HandEdit> ReviewSession::handEdits() const {
    return morat::handEdits(m_now.text, m_now.places, m_decisions);
}

Result<void> ReviewSession::takeBackEdit(const HandEdit &edit) {
    if (!handEdits().contains(edit))
        return failure(tr("The text has been changed since at this place; please edit it "
                          "there."));
    Plan plan{tr("Take back an edit"), {}, {}, {{edit.place.start, edit.after, edit.before}}};
    for (const qint64 id : edit.with)
        plan.takenBack.append({m_decisions.value(id), {}, {}});
    return carryOut(std::move(plan));
}

Result<void> ReviewSession::replace(const QString &words, const QList<TextChange> &changes) {
    qsizetype free = 0;
    for (const TextChange &change : changes) {
        const QString &text = m_now.text.current();
        if (change.start < free || QStringView(text).mid(std::min(change.start, text.size()),
                                                         change.before.size()) != change.before)
            return failure(tr("The text has been changed since at this place; please edit it "
                              "there."));
        free = change.start + change.before.size();
    }
    if (changes.isEmpty())
        return {};
    return carryOut({tr("Replace “%1”").arg(words), {}, {}, changes});
}

Result<void> ReviewSession::takeBackChange(const ShownChange &change) {
    if (!changeView().changes().contains(change))
        return failure(tr("The text has been changed since at this place; please edit it "
                          "there."));
    Plan plan{
        tr("Take back a change"), {}, {}, {{change.place.start, change.after, change.before}}};
    for (const qint64 id : change.decisions)
        plan.takenBack.append({m_decisions.value(id), {}, {}});
    return carryOut(std::move(plan));
}

std::optional<Decision> ReviewSession::decision(qint64 id) const {
    const auto found = m_decisions.constFind(id);
    return found == m_decisions.cend() ? std::nullopt : std::optional(*found);
}

Result<void> ReviewSession::takeBack(qint64 id) {
    const auto decision = m_decisions.constFind(id);
    if (decision == m_decisions.cend() || decision->undone)
        return failure(tr("This decision does not stand any more."));
    PlanItem item{*decision, {}, {}};
    if (changesText(decision->verb)) {
        const std::optional<TextRange> place = placeOf(id);
        if (!place ||
            m_now.text.current().mid(place->start, place->length) != decision->replacement)
            return failure(tr("The text has been changed since at this place; please edit it "
                              "there."));
        item.change = {place->start, decision->replacement, decision->removed()};
    }
    return carryOut({tr("Take back a decision"), {}, {item}});
}

} // namespace morat

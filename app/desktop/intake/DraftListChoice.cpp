// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftListChoice.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

template <typename Predicate>
QList<WorkflowState> statesThat(Predicate fit) {
    QList<WorkflowState> states;
    std::ranges::copy_if(workflowStates, std::back_inserter(states), fit);
    return states;
}

} // namespace

DraftQuery queryOf(const DraftListChoice &choice, const QString &me, const QDateTime &now) {
    DraftQuery query{.filter = {.desk = choice.desk, .words = choice.words}, .order = choice.order};
    DraftFilter &filter = query.filter;
    const QList<WorkflowState> work = statesThat(needsWork);
    switch (choice.shown) {
    case DraftsShown::All:
        filter.states =
            statesThat([](WorkflowState each) { return each != WorkflowState::Archived; });
        break;
    case DraftsShown::NeedsWork:
        filter.states = work;
        break;
    case DraftsShown::New:
        filter.states = {WorkflowState::New};
        break;
    case DraftsShown::InReview:
        filter.states = {WorkflowState::InReview};
        break;
    case DraftsShown::Reviewed:
        filter.states = {WorkflowState::Reviewed};
        break;
    case DraftsShown::Exported:
        filter.states = {WorkflowState::Exported};
        break;
    case DraftsShown::WithErrors:
        filter.withErrors = true;
        break;
    case DraftsShown::Mine:
        filter.assignee = me;
        break;
    case DraftsShown::Overdue:
        filter.states = work + QList{WorkflowState::Returned};
        filter.dueBefore = now;
        break;
    case DraftsShown::Assigned:
        filter.states = {WorkflowState::Assigned};
        break;
    case DraftsShown::SecondReading:
        filter.states = {WorkflowState::SecondReading};
        break;
    case DraftsShown::Returned:
        filter.states = {WorkflowState::Returned};
        break;
    case DraftsShown::Archived:
        filter.states = {WorkflowState::Archived};
        break;
    }
    return query;
}

QString savedChoice(const QString &name, const DraftListChoice &choice) {
    return QStringList{QString(name).replace(u'\t', u' '), QString::number(int(choice.order)),
                       QString::number(int(choice.shown)), choice.words,
                       choice.desk.value_or(QString())}
        .join(u'\t');
}

std::optional<NamedChoice> choiceFrom(const QString &line) {
    const QStringList parts = line.split(u'\t');
    // Those of before desks have no fifth part.
    if (parts.size() < 4 || parts.size() > 5 || parts[0].isEmpty())
        return std::nullopt;
    const int order = std::clamp(parts[1].toInt(), 0, int(DraftOrder::Deadline));
    const int shown = std::clamp(parts[2].toInt(), 0, int(DraftsShown::Archived));
    const QString desk = parts.value(4);
    return NamedChoice{parts[0],
                       {.order = DraftOrder(order),
                        .shown = DraftsShown(shown),
                        .words = parts[3],
                        .desk = desk.isEmpty() ? std::nullopt : std::optional(desk)}};
}

} // namespace morat

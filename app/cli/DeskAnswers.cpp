// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/DeskAnswers.h"

#include "cli/StoreOption.h"
#include "review/store/StoreRows.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The number of a draft that is named by it, or by the path of its file on this computer.
qint64 numberOf(const Store &store, const QString &named) {
    const qint64 known = store.lastReading(named).draft;
    return known != 0 ? known : named.toLongLong();
}

} // namespace

QCommandLineOption authorOption() {
    return {u"author"_s, Cli::tr("Whose the steps are."), Cli::tr("NAME"), u"Mo-rát"_s};
}

Result<WorkflowState> stateFrom(const QString &name) {
    if (const std::optional<WorkflowState> state = stateNamed(name))
        return *state;
    QStringList names;
    for (const WorkflowState state : workflowStates)
        names.append(stateName(state));
    return failure(Cli::tr("“%1” is no state; there are %2.").arg(name, names.join(u", "_s)));
}

Result<QDateTime> timeFrom(const QString &text) {
    if (const QDate day = QDate::fromString(text, Qt::ISODate);
        day.isValid() && text.size() == QStringView(u"2026-05-01").size())
        return day.endOfDay().toUTC();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return failure(Cli::tr("“%1” is no time such as 2026-05-01, 2026-05-01T17:00 or "
                               "2026-05-01T10:00Z.")
                           .arg(text));
    return time.toUTC();
}

QJsonObject asJson(const DraftRecord &draft) {
    QJsonObject object{{u"id"_s, draft.id},
                       {u"file"_s, draft.path},
                       {u"title"_s, draft.title},
                       {u"state"_s, stateName(draft.state)},
                       {u"openQuestions"_s, draft.openQuestions},
                       {u"answeredQuestions"_s, draft.answeredQuestions},
                       {u"changed"_s, timeToText(draft.changed)},
                       {u"entered"_s, timeToText(draft.entered)},
                       {u"assignee"_s, draft.assignee},
                       {u"desk"_s, draft.desk},
                       {u"deadline"_s, draft.deadline.isValid()
                                           ? QJsonValue(timeToText(draft.deadline))
                                           : QJsonValue()}};
    // Of a draft that nobody checked nothing is known.
    if (draft.checked) {
        object[u"openErrors"_s] = draft.openErrors;
        object[u"openWarnings"_s] = draft.openWarnings;
        object[u"openInfos"_s] = draft.openInfos;
        object[u"decided"_s] = draft.decided;
    }
    return object;
}

QJsonObject asJson(const AuditEntry &entry) {
    return {{u"time"_s, timeToText(entry.time)},
            {u"author"_s, entry.author},
            {u"login"_s, entry.login},
            {u"what"_s, entry.what},
            {u"detail"_s, entry.detail}};
}

void printLine(const QJsonObject &object) {
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Exit refuse(const QString &named, const QString &reason, Exit exit) {
    complain(named + u": "_s + reason);
    printLine({{u"file"_s, named}, {u"error"_s, reason}});
    return exit;
}

std::unique_ptr<Store> take(Result<Store::Opened> opened) {
    if (!opened) {
        complain(opened.error().message);
        return nullptr;
    }
    if (!opened->notice.isEmpty())
        complain(opened->notice);
    return std::move(opened->store);
}

std::unique_ptr<Store> openStore(const QString &address) {
    return take(refuseMissingStore(address).and_then([&] { return openClosely(address); }));
}

Exit each(const QCommandLineParser &parser, Store &store,
          const std::function<Exit(const QString &, const DraftRecord &)> &act) {
    Exit exit = Exit::Clean;
    for (const QString &named : parser.positionalArguments()) {
        const Result<std::optional<DraftRecord>> draft = store.draft(numberOf(store, named));
        if (!draft)
            exit = std::max(exit, refuse(named, draft.error().message, Exit::Failed));
        else if (!*draft)
            exit = std::max(exit, refuse(named, Cli::tr("it is not on the desk."), Exit::Findings));
        else
            exit = std::max(exit, act(named, **draft));
    }
    return exit;
}

} // namespace morat

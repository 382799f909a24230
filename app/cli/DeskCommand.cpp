// SPDX-License-Identifier: GPL-3.0-or-later
// What a CMS asks of the desk: drafts put in, listed, shown, moved from state to state. An answer
// is an object a line.
#include "cli/Archives.h"
#include "cli/Commands.h"
#include "cli/DeskMemory.h"
#include "cli/StoreOption.h"
#include "cli/StyleOptions.h"
#include "drafts/DraftReader.h"
#include "review/session/ReviewSession.h"
#include "review/store/StepId.h"
#include "review/store/StoreRows.h"
#include "rules/style/HouseStyle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr std::array states{WorkflowState::New, WorkflowState::InReview, WorkflowState::Reviewed,
                            WorkflowState::Exported};

QCommandLineOption authorOption() {
    return {u"author"_s, Cli::tr("Whose the steps are."), Cli::tr("NAME"), u"Mo-rát"_s};
}

QJsonObject asJson(const DraftRecord &draft) {
    QJsonObject object{{u"id"_s, draft.id},
                       {u"file"_s, draft.path},
                       {u"title"_s, draft.title},
                       {u"state"_s, stateName(draft.state)},
                       {u"openQuestions"_s, draft.openQuestions},
                       {u"answeredQuestions"_s, draft.answeredQuestions},
                       {u"changed"_s, timeToText(draft.changed)}};
    // Of a draft that nobody checked nothing is known.
    if (draft.checked) {
        object[u"openErrors"_s] = draft.openErrors;
        object[u"openWarnings"_s] = draft.openWarnings;
        object[u"openInfos"_s] = draft.openInfos;
        object[u"decided"_s] = draft.decided;
    }
    return object;
}

QJsonObject asJson(const Decision &decision) {
    return {{u"id"_s, QString::number(decision.id)}, // more than a number of JSON holds for certain
            {u"verb"_s, verbName(decision.verb)},
            {u"rule"_s, decision.rule},
            {u"subject"_s, decision.subject},
            {u"original"_s, decision.original},
            {u"replacement"_s, decision.replacement},
            {u"message"_s, decision.message},
            {u"author"_s, decision.author},
            {u"time"_s, timeToText(decision.time)},
            {u"undone"_s, decision.undone}};
}

void printLine(const QJsonObject &object) {
    print(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

/// A line that says what was not done with a draft, and the same for people.
Exit refuse(const QString &named, const QString &reason, Exit exit) {
    complain(named + u": "_s + reason);
    printLine({{u"file"_s, named}, {u"error"_s, reason}});
    return exit;
}

/// The store that was opened; says what is to be said.
std::unique_ptr<Store> take(Result<Store::Opened> opened) {
    if (!opened) {
        complain(opened.error().message);
        return nullptr;
    }
    if (!opened->notice.isEmpty())
        complain(opened->notice);
    return std::move(opened->store);
}

/// One that is there.
std::unique_ptr<Store> openStore(const QString &address) {
    return take(refuseMissingStore(address).and_then([&] { return Store::open(address); }));
}

/// The number of a draft that is named by it, or by the path of its file on this computer.
qint64 numberOf(const Store &store, const QString &named) {
    const qint64 known = store.lastReading(named).draft;
    return known != 0 ? known : named.toLongLong();
}

std::optional<DraftRecord> find(const QList<DraftRecord> &drafts, qint64 id) {
    const auto found = std::ranges::find(drafts, id, &DraftRecord::id);
    return found == drafts.cend() ? std::nullopt : std::optional(*found);
}

Exit list(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr("Prints the drafts on the desk as JSON, one a line."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption only(u"state"_s,
                                  Cli::tr("Only those of a state: new, in-review, "
                                          "reviewed, exported."),
                                  Cli::tr("STATE"));
    parser.addOptions({database, only});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    std::optional<WorkflowState> wanted;
    if (parser.isSet(only)) {
        const Result<WorkflowState> state = stateNamed(parser.value(only));
        if (!state) {
            complain(state.error().message);
            return Exit::Failed;
        }
        wanted = *state;
    }
    const std::unique_ptr<Store> store = openStore(parser.value(database));
    if (!store)
        return Exit::Failed;
    const Result<QList<DraftRecord>> drafts = store->drafts();
    if (!drafts) {
        complain(drafts.error().message);
        return Exit::Failed;
    }
    for (const DraftRecord &draft : *drafts) {
        if (!wanted || draft.state == *wanted)
            printLine(asJson(draft));
    }
    return Exit::Clean;
}

/// Enters a draft and counts what is open in it; where somebody has it, it is there already.
Result<DraftRecord> add(Store &store, const HouseStyle &style, const QString &path,
                        const QString &author) {
    const Store::LastReading known = store.lastReading(path);
    Result<Draft> draft = readDraftFileAgain(path, known.charset, known.contentHash);
    if (!draft)
        return tl::make_unexpected(draft.error());
    return ReviewSession::open(std::move(*draft), path, store, author)
        .and_then([&](const std::unique_ptr<ReviewSession> &session) -> Result<DraftRecord> {
            if (!session->isReadOnly()) {
                Engine engine = makeHouseEngine(style);
                const Snapshot snapshot = session->snapshot();
                engine.setVerdicts(snapshot.verdicts);
                session->takeFindings(snapshot.revision, engine.checkOnce(snapshot.text.text()));
                if (Result<void> saved = session->saveFindings(); !saved)
                    return tl::make_unexpected(saved.error());
            }
            return store.drafts().map([&](const QList<DraftRecord> &drafts) {
                return find(drafts, session->draftId()).value_or(DraftRecord());
            });
        });
}

Exit add(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Puts drafts onto the desk, or new versions of them, and prints each as JSON, one a "
        "line. What is there already stays; a file that cannot be read is named, and the "
        "others are put in."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption author = authorOption();
    parser.addOptions({database, author});
    addStyleOptions(parser);
    parser.addPositionalArgument(Cli::tr("FILE..."), Cli::tr("The drafts."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("Name the drafts; --help says more."));
        return Exit::Failed;
    }
    const Result<HouseStyle> style = styleFrom(parser);
    if (!style) {
        complain(style.error().message);
        return Exit::Failed;
    }
    // A database of this computer's own is begun with the first draft.
    const QString address = parser.value(database);
    const std::unique_ptr<Store> store =
        parser.isSet(database) ? openStore(address) : take(Store::open(address));
    if (!store)
        return Exit::Failed;
    Exit exit = Exit::Clean;
    for (const QString &named : parser.positionalArguments()) {
        FoundDrafts found{{named}, {}, {}};
        if (isWholeArchive(named))
            found = lookForDrafts({named});
        sayWhatIsNoDraft(found);
        for (const QString &problem : std::as_const(found.problems))
            exit = refuse(named, problem, Exit::Failed);
        for (const QString &path : std::as_const(found.drafts)) {
            const Result<DraftRecord> added = add(*store, *style, path, parser.value(author));
            if (added)
                printLine(asJson(*added));
            else
                exit = refuse(path, added.error().message, Exit::Failed);
        }
    }
    return exit;
}

Result<QJsonObject> shown(const Store &store, const DraftRecord &draft) {
    QJsonObject object = asJson(draft);
    const Result<DraftHead> head = store.headOf(draft.id);
    const auto decisions = store.decisions(draft.id);
    const auto moves = store.transitions(draft.id);
    if (!head)
        return tl::make_unexpected(head.error());
    if (!decisions)
        return tl::make_unexpected(decisions.error());
    if (!moves)
        return tl::make_unexpected(moves.error());
    // Where nothing may be written, what nobody took is held as well.
    object[u"owner"_s] = head->lease && head->lease->taken.isValid()
                             ? QJsonValue(QJsonObject{{u"person"_s, head->lease->person},
                                                      {u"place"_s, head->lease->place}})
                             : QJsonValue();
    QJsonArray made;
    for (const Decision &decision : *decisions)
        made.append(asJson(decision));
    object[u"decisions"_s] = made;
    QJsonArray moved;
    for (const Store::Transition &move : *moves)
        moved.append(QJsonObject{{u"from"_s, stateName(move.from)},
                                 {u"to"_s, stateName(move.to)},
                                 {u"author"_s, move.author},
                                 {u"time"_s, timeToText(move.time)}});
    object[u"moves"_s] = moved;
    return object;
}

/// Where drafts are to be moved.
struct Move {
    WorkflowState to = WorkflowState::New;
    bool isDespiteOpen = false;
    QString author;
};

/// Why a draft may not be moved from where it is; empty: it may.
QString hindranceOf(const DraftRecord &draft, const Move &wanted) {
    if (!mayMove(draft.state, wanted.to))
        return Cli::tr("from %1 it does not move to %2.")
            .arg(stateName(draft.state), stateName(wanted.to));
    const bool isOpen = !draft.checked || draft.openErrors > 0;
    if (wanted.to == WorkflowState::Reviewed && isOpen && !wanted.isDespiteOpen)
        return Cli::tr("errors are open, or it was not checked; --despite-open "
                       "marks it all the same.");
    return {};
}

/// Moves a draft in one step on top of what the store has of it, and prints it.
Exit move(Store &store, const QString &named, qint64 draft, const Move &wanted) {
    const Result<DraftHead> head = store.headOf(draft);
    if (!head)
        return refuse(named, head.error().message, Exit::Failed);
    Result<EnteredDraft> seen = store.look(draft, head->revision);
    if (!seen)
        return refuse(named, seen.error().message, Exit::Failed);
    DraftRecord &record = seen->record;
    if (record.state == wanted.to) {
        printLine(asJson(record));
        return Exit::Clean;
    }
    if (const QString hindrance = hindranceOf(record, wanted); !hindrance.isEmpty())
        return refuse(named, hindrance, Exit::Findings);
    StepRecord step;
    step.base = head->step;
    step.time = store.currentTime();
    step.id = std::max(step.base + 1,
                       firstIdOf(step.time) + QRandomGenerator::global()->bounded(1 << drawnBits));
    step.draft = draft;
    step.revision = head->revision;
    step.text = seen->text;
    step.text.step = step.id;
    step.moves = {{record.state, wanted.to}};
    step.author = wanted.author;
    if (const Recorded moved = store.record(step); !moved)
        return refuse(named, moved.error().message, Exit::Failed);
    record.state = wanted.to;
    printLine(asJson(record));
    return Exit::Clean;
}

/// What is done with each of the drafts that are named.
Exit each(const QCommandLineParser &parser, Store &store,
          const std::function<Exit(const QString &, const DraftRecord &)> &act) {
    const Result<QList<DraftRecord>> drafts = store.drafts();
    if (!drafts) {
        complain(drafts.error().message);
        return Exit::Failed;
    }
    Exit exit = Exit::Clean;
    for (const QString &named : parser.positionalArguments()) {
        const std::optional<DraftRecord> draft = find(*drafts, numberOf(store, named));
        exit = std::max(exit,
                        draft ? act(named, *draft)
                              : refuse(named, Cli::tr("it is not on the desk."), Exit::Findings));
    }
    return exit;
}

Exit show(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr("Prints drafts with their decisions, moves and owner "
                                             "as JSON, one a line."));
    const QCommandLineOption database = storeOption();
    parser.addOption(database);
    parser.addPositionalArgument(Cli::tr("DRAFT..."), Cli::tr("Files, or numbers of the list."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const std::unique_ptr<Store> store = openStore(parser.value(database));
    if (!store)
        return Exit::Failed;
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        const Result<QJsonObject> object = shown(*store, draft);
        if (!object)
            return refuse(named, object.error().message, Exit::Failed);
        printLine(*object);
        return Exit::Clean;
    });
}

Exit move(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Moves drafts to another state and prints each as JSON, one a line. One that is "
                "there already stays. The status is 1 when a draft may not be moved there or is "
                "not on the desk, 2 when the review database refused it."));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption author = authorOption();
    const QCommandLineOption to(u"to"_s,
                                Cli::tr("in-review (signs on or returns), reviewed "
                                        "(signs), exported."),
                                Cli::tr("STATE"));
    const QCommandLineOption despite(
        u"despite-open"_s, Cli::tr("Mark as reviewed also with open errors, or without a check."));
    parser.addOptions({database, author, to, despite});
    parser.addPositionalArgument(Cli::tr("DRAFT..."), Cli::tr("Files, or numbers of the list."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const Result<WorkflowState> state = stateNamed(parser.value(to));
    if (!state) {
        complain(state.error().message);
        return Exit::Failed;
    }
    const std::unique_ptr<Store> store = openStore(parser.value(database));
    if (!store)
        return Exit::Failed;
    const Move wanted{
        .to = *state, .isDespiteOpen = parser.isSet(despite), .author = parser.value(author)};
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        return move(*store, named, draft.id, wanted);
    });
}

} // namespace

Result<WorkflowState> stateNamed(const QString &name) {
    for (const WorkflowState state : states) {
        if (stateName(state) == name)
            return state;
    }
    return failure(
        Cli::tr("“%1” is no state; there are new, in-review, reviewed and exported.").arg(name));
}

Exit runDesk(const QStringList &arguments) {
    const QString verb = arguments.value(1);
    const QStringList rest = QStringList{u"desk "_s + verb} + arguments.mid(2);
    if (verb == u"add")
        return add(rest);
    if (verb == u"list")
        return list(rest);
    if (verb == u"show")
        return show(rest);
    if (verb == u"move")
        return move(rest);
    if (verb == u"export")
        return runExport(rest);
    if (verb == u"search")
        return runDeskSearch(rest);
    if (verb == u"history")
        return runDeskHistory(rest);
    if (verb == u"report")
        return runDeskReport(rest);
    const QString usage = Cli::tr("Usage: morat-cli desk add FILE...\n"
                                  "       morat-cli desk list\n"
                                  "       morat-cli desk show DRAFT...\n"
                                  "       morat-cli desk move --to STATE DRAFT...\n"
                                  "       morat-cli desk export -o OUT FILE\n"
                                  "       morat-cli desk search WORDS...\n"
                                  "       morat-cli desk history DRAFT\n"
                                  "       morat-cli desk report [-o OUT]");
    if (verb == u"--help" || verb == u"-h") {
        print(usage.toUtf8() + '\n');
        return Exit::Clean;
    }
    complain(usage);
    return Exit::Failed;
}

} // namespace morat

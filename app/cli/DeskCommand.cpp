// SPDX-License-Identifier: GPL-3.0-or-later
// What a CMS asks of the desk: drafts put in, shown, and what other files of this room do with
// them. An answer is an object a line.
#include "cli/Archives.h"
#include "cli/DeskAnswers.h"
#include "cli/DeskMemory.h"
#include "cli/StoreOption.h"
#include "cli/StyleOptions.h"
#include "drafts/DraftReader.h"
#include "review/session/Questions.h"
#include "review/session/ReviewSession.h"
#include "review/store/StoreRows.h"
#include "rules/style/HouseStyle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

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

QString stateName(QuestionState state) {
    switch (state) {
    case QuestionState::Answered:
        return u"answered"_s;
    case QuestionState::Settled:
        return u"settled"_s;
    case QuestionState::Open:
        break;
    }
    return u"open"_s;
}

QJsonObject asJson(const Question &question) {
    QJsonArray replies;
    for (const Question::Reply &reply : question.replies)
        replies.append(QJsonObject{{u"text"_s, reply.text},
                                   {u"author"_s, reply.author},
                                   {u"time"_s, timeToText(reply.time)}});
    return {{u"id"_s, QString::number(question.id)},
            {u"text"_s, question.text},
            {u"words"_s, question.words},
            {u"author"_s, question.author},
            {u"time"_s, timeToText(question.time)},
            {u"state"_s, stateName(question.state)},
            {u"replies"_s, replies}};
}

/// What is asked of the author, and what comes of it.
QJsonArray questionsIn(QList<Decision> decisions) {
    decisions.removeIf(
        [](const Decision &each) { return each.undone || !isOfQuestion(each.verb); });
    QJsonArray questions;
    for (const Question &question : questionsOf(decisions, {}))
        questions.append(asJson(question));
    return questions;
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
            return store.draft(session->draftId())
                .map([](const std::optional<DraftRecord> &record) {
                    return record.value_or(DraftRecord());
                });
        });
}

/// A draft that is for a desk of the newsroom from now on.
Result<DraftRecord> onDesk(Store &store, DraftRecord draft, const QString &desk,
                           const QString &author) {
    return store.setDesk(draft.id, desk, author).map([&] {
        draft.desk = desk.trimmed();
        return draft;
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
    const QCommandLineOption desk(u"desk"_s, Cli::tr("For which of the newsroom's desks they are."),
                                  Cli::tr("DESK"));
    parser.addOptions({database, author, desk});
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
        parser.isSet(database) ? openStore(address) : take(openClosely(address));
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
            Result<DraftRecord> added = add(*store, *style, path, parser.value(author));
            if (added && parser.isSet(desk))
                added = onDesk(*store, *added, parser.value(desk), parser.value(author));
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
    object[u"questions"_s] = questionsIn(*decisions);
    QJsonArray moved;
    QString returned; // with what note it was last
    for (const Store::Transition &move : *moves) {
        if (move.to == WorkflowState::Returned)
            returned = move.note;
        moved.append(QJsonObject{{u"from"_s, stateName(move.from)},
                                 {u"to"_s, stateName(move.to)},
                                 {u"author"_s, move.author},
                                 {u"time"_s, timeToText(move.time)},
                                 {u"note"_s, move.note}});
    }
    object[u"moves"_s] = moved;
    object[u"returnNote"_s] = returned;
    const auto log = store.auditLog(draft.id);
    if (!log)
        return tl::make_unexpected(log.error());
    QJsonArray lines;
    for (const AuditEntry &entry : *log)
        lines.append(asJson(entry));
    object[u"log"_s] = lines;
    return object;
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

} // namespace

Exit runDesk(const QStringList &arguments) {
    const QString verb = arguments.value(1);
    const QStringList rest = QStringList{u"desk "_s + verb} + arguments.mid(2);
    if (verb == u"add")
        return add(rest);
    if (verb == u"list")
        return runDeskList(rest);
    if (verb == u"show")
        return show(rest);
    if (verb == u"move")
        return runDeskMove(rest);
    if (verb == u"assign")
        return runDeskAssign(rest);
    if (verb == u"archive")
        return runDeskArchive(rest);
    if (verb == u"answer")
        return runDeskAnswer(rest);
    if (verb == u"export")
        return runExport(rest);
    if (verb == u"search")
        return runDeskSearch(rest);
    if (verb == u"history")
        return runDeskHistory(rest);
    if (verb == u"report")
        return runDeskReport(rest);
    if (verb == u"import")
        return runDeskImport(rest);
    const QString usage = Cli::tr("Usage: morat-cli desk add FILE...\n"
                                  "       morat-cli desk list\n"
                                  "       morat-cli desk show DRAFT...\n"
                                  "       morat-cli desk assign --to NAME DRAFT...\n"
                                  "       morat-cli desk move --to STATE DRAFT...\n"
                                  "       morat-cli desk archive DRAFT...\n"
                                  "       morat-cli desk answer --question ID --words WORDS DRAFT\n"
                                  "       morat-cli desk export -o OUT FILE\n"
                                  "       morat-cli desk search WORDS...\n"
                                  "       morat-cli desk history DRAFT\n"
                                  "       morat-cli desk report [-o OUT]\n"
                                  "       morat-cli desk import --from STORE");
    if (verb == u"--help" || verb == u"-h") {
        print(usage.toUtf8() + '\n');
        return Exit::Clean;
    }
    complain(usage);
    return Exit::Failed;
}

} // namespace morat

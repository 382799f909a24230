// SPDX-License-Identifier: GPL-3.0-or-later
// `morat-cli desk move`, `archive` and `assign`: drafts handed on, from a CMS.
#include "cli/DeskAnswers.h"
#include "cli/StoreOption.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Options of what is done with drafts that are on the desk, and the store.
struct OnDesk {
    QCommandLineOption database = storeOption();
    QCommandLineOption author = authorOption();

    void add(QCommandLineParser &parser) const {
        parser.addOptions({database, author});
        parser.addPositionalArgument(Cli::tr("DRAFT..."),
                                     Cli::tr("Files, or numbers of the list."));
    }
};

/// Prints a draft as it stands now.
Exit printDraft(const Store &store, const QString &named, qint64 id) {
    const Result<std::optional<DraftRecord>> now = store.draft(id);
    if (!now)
        return refuse(named, now.error().message, Exit::Failed);
    if (*now)
        printLine(asJson(**now));
    return Exit::Clean;
}

/// Moves a draft in one step on top of what the store has of it, and prints it.
Exit move(Store &store, const QString &named, const DraftMove &wanted) {
    if (const Recorded moved = store.move(wanted); !moved)
        return refuse(named, moved.error().message,
                      moved.error().kind == StoreError::Kind::NotAllowed ? Exit::Findings
                                                                         : Exit::Failed);
    return printDraft(store, named, wanted.draft);
}

} // namespace

Exit runDeskMove(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Moves drafts to another state and prints each as JSON, one a line. One that is "
                "there already stays, with status 0. The status is 1 when a draft may not be moved "
                "there or is not on the desk, 2 when the review database refused it."));
    const OnDesk desk;
    const QCommandLineOption to(
        u"to"_s,
        Cli::tr("new, assigned, in-review (signs on, reopens), second-reading, returned (to the "
                "author, with --note), reviewed (signs), exported, archived."),
        Cli::tr("STATE"));
    const QCommandLineOption despite(
        u"despite-open"_s,
        Cli::tr("Sign also with open errors, or without a check, for this reason, which is kept."),
        Cli::tr("REASON"));
    const QCommandLineOption note(u"note"_s, Cli::tr("Words to the move, which are kept with it."),
                                  Cli::tr("WORDS"));
    desk.add(parser);
    parser.addOptions({to, despite, note});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const Result<WorkflowState> state = stateFrom(parser.value(to));
    if (!state) {
        complain(state.error().message);
        return Exit::Failed;
    }
    const std::unique_ptr<Store> store = openStore(parser.value(desk.database));
    if (!store)
        return Exit::Failed;
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        const bool isOpen = !draft.checked || draft.openErrors > 0;
        // Other words than a reason do not sign what is open.
        if (*state == WorkflowState::Reviewed && draft.state != *state && isOpen &&
            parser.value(despite).trimmed().isEmpty())
            return refuse(named,
                          Cli::tr("errors are open, or it was not checked; --despite-open REASON "
                                  "signs it all the same."),
                          Exit::Findings);
        return move(*store, named,
                    {.draft = draft.id,
                     .to = *state,
                     .author = parser.value(desk.author),
                     .note = parser.value(parser.isSet(despite) ? despite : note)});
    });
}

Exit runDeskArchive(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Moves drafts to the archive, where nothing is decided on them any more, and "
                "prints each as JSON, one a line. What is there already stays. The status is that "
                "of move."));
    const OnDesk desk;
    desk.add(parser);
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const std::unique_ptr<Store> store = openStore(parser.value(desk.database));
    if (!store)
        return Exit::Failed;
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        return move(*store, named,
                    {.draft = draft.id,
                     .to = WorkflowState::Archived,
                     .author = parser.value(desk.author)});
    });
}

Exit runDeskAssign(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Says who is to review drafts, by when and for which desk, and prints each as "
                "JSON, one a line. A new draft becomes assigned. Asked twice, the second changes "
                "nothing. The status "
                "is 1 when a draft is not on the desk, 2 when the review database refused it."));
    const OnDesk desk;
    const QCommandLineOption to(u"to"_s, Cli::tr("Who; empty: nobody in particular."),
                                Cli::tr("NAME"));
    const QCommandLineOption deadline(
        u"deadline"_s, Cli::tr("By when: 2026-05-01 (its end), 2026-05-01T17:00; empty: whenever."),
        Cli::tr("TIME"));
    const QCommandLineOption forDesk(
        u"desk"_s, Cli::tr("For which of the newsroom's desks; empty: none in particular."),
        Cli::tr("DESK"));
    desk.add(parser);
    parser.addOptions({to, deadline, forDesk});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (!parser.isSet(to) && !parser.isSet(deadline) && !parser.isSet(forDesk)) {
        complain(Cli::tr("Say who with --to, by when with --deadline, or for which desk with "
                         "--desk; --help says more."));
        return Exit::Failed;
    }
    QDateTime due;
    if (const QString text = parser.value(deadline); !text.isEmpty()) {
        const Result<QDateTime> time = timeFrom(text);
        if (!time) {
            complain(time.error().message);
            return Exit::Failed;
        }
        due = *time;
    }
    const std::unique_ptr<Store> store = openStore(parser.value(desk.database));
    if (!store)
        return Exit::Failed;
    const QString author = parser.value(desk.author);
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        Result<void> done;
        if (parser.isSet(to))
            done = store->assign(draft.id, parser.value(to), author);
        if (done && parser.isSet(deadline))
            done = store->setDeadline(draft.id, due, author);
        if (done && parser.isSet(forDesk))
            done = store->setDesk(draft.id, parser.value(forDesk), author);
        return done ? printDraft(*store, named, draft.id)
                    : refuse(named, done.error().message, Exit::Failed);
    });
}

Exit runDeskAnswer(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Answers a question about a draft and prints the draft as JSON. With the answer to "
                "the last question that waits, a draft that was returned goes back into review. "
                "The same answer again changes nothing. The status is 1 when the draft or the "
                "question is not there or may not be answered, 2 when the review database refused "
                "it."));
    const OnDesk desk;
    const QCommandLineOption question(
        u"question"_s, Cli::tr("The question's id, as show prints it."), Cli::tr("ID"));
    const QCommandLineOption words(u"words"_s, Cli::tr("The answer."), Cli::tr("WORDS"));
    desk.add(parser);
    parser.addOptions({question, words});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (parser.value(question).isEmpty() || parser.value(words).trimmed().isEmpty() ||
        parser.positionalArguments().size() != 1) {
        complain(Cli::tr("Name one draft, the question with --question, and the answer with "
                         "--words; --help says more."));
        return Exit::Failed;
    }
    const std::unique_ptr<Store> store = openStore(parser.value(desk.database));
    if (!store)
        return Exit::Failed;
    return each(parser, *store, [&](const QString &named, const DraftRecord &draft) {
        const Recorded answered = store->answer({.draft = draft.id,
                                                 .question = parser.value(question).toLongLong(),
                                                 .text = parser.value(words),
                                                 .author = parser.value(desk.author)});
        if (answered)
            return printDraft(*store, named, draft.id);
        const bool isFinal = answered.error().kind == StoreError::Kind::NotAllowed;
        return refuse(named, answered.error().message, isFinal ? Exit::Findings : Exit::Failed);
    });
}

} // namespace morat

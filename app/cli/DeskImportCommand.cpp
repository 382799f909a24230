// SPDX-License-Identifier: GPL-3.0-or-later
// `morat-cli desk import`: all of one review database into another, from this computer's to a
// newsroom's server or back.
#include "cli/CheckProgress.h"
#include "cli/DeskAnswers.h"
#include "cli/StoreOption.h"
#include "review/store/StoreTransfer.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace morat {

Exit runDeskImport(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(Cli::tr(
        "Brings all that a review database has into another one and prints what became of it as "
        "JSON: drafts with versions, decisions, questions and moves, the log, words, rules and "
        "house style. What is there stays, and what was removed there is not brought again; run "
        "again, it goes on where it was interrupted, and changes nothing when all is there. "
        "On a server it is for an admin. The status is 1 when "
        "a draft was left as it is because both sides went on with it."));
    const QCommandLineOption from(
        u"from"_s, Cli::tr("The review database that it comes from, which is only read."),
        Cli::tr("STORE"));
    const QCommandLineOption database = storeOption();
    const QCommandLineOption author = authorOption();
    parser.addOptions({from, database, author});
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    const auto fail = [](const QString &why) {
        complain(why);
        return Exit::Failed;
    };
    if (!parser.positionalArguments().isEmpty() || !parser.isSet(from))
        return fail(Cli::tr("Name the review database with --from; --help says more."));
    const std::unique_ptr<Store> source = openStore(parser.value(from));
    if (!source)
        return Exit::Failed;
    // A database of this computer's own is begun with the import.
    const QString address = parser.value(database);
    const std::unique_ptr<Store> target = take(openClosely(address));
    if (!target)
        return Exit::Failed;
    std::optional<CheckProgress> shown;
    const TransferWatch watch = [&shown](const TransferProgress &progress) {
        if (!shown)
            shown.emplace(CheckProgress::When::OnTerminal, progress.total);
        shown->show(progress.done);
        return Carry::On;
    };
    const Result<Transferred> done = transferStore(*source, *target, parser.value(author), watch);
    if (shown)
        shown->clear();
    if (!done)
        return fail(done.error().message);
    for (const QString &left : done->leftOut)
        complain(left);
    printLine({{u"added"_s, done->added},
               {u"updated"_s, done->updated},
               {u"same"_s, done->same},
               {u"removed"_s, done->removed},
               {u"left"_s, int(done->leftOut.size())}});
    return done->leftOut.isEmpty() ? Exit::Clean : Exit::Findings;
}

} // namespace morat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/StoreOption.h"
#include "review/store/ServerAddress.h"
#include "review/store/Store.h"
#include "review/store/StoreForgetting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void sayWhatBecameOf(const QString &draft, const Forgotten &forgotten) {
    if (forgotten.places == 0)
        complain(Cli::tr("Nothing is known of %1.").arg(draft));
    for (const QString &file : forgotten.cleaned)
        complain(Cli::tr("%1: removed from %2.").arg(draft, file));
    for (const QString &remains : forgotten.remains)
        complain(remains);
    for (const QString &beyond : forgotten.outOfReach)
        complain(beyond);
}

/// From a file, or from a server.
Result<Forgotten> forget(const QString &store, const QString &draft) {
    if (!isServerAddress(store))
        return forgetDraft(store, draft);
    return Store::open(store).and_then(
        [&draft](const Store::Opened &opened) { return forgetOnServer(*opened.store, draft); });
}

} // namespace

Exit runForget(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Cli::tr("Removes drafts, with their texts and all that was decided, from the review "
                "database, its backups and what was set aside of it. The drafts' files stay. "
                "Close the window of Mo-rát before."));
    const QCommandLineOption database = storeOption();
    parser.addOption(database);
    parser.addPositionalArgument(Cli::tr("FILE..."),
                                 Cli::tr("The drafts; their files may be gone."));
    if (const std::optional<Exit> done = parse(parser, arguments))
        return *done;
    if (parser.positionalArguments().isEmpty()) {
        complain(Cli::tr("Name the drafts to forget; --help says more."));
        return Exit::Failed;
    }
    Exit exit = Exit::Clean;
    for (const QString &draft : parser.positionalArguments()) {
        const Result<Forgotten> forgotten = forget(parser.value(database), draft);
        if (!forgotten) {
            complain(forgotten.error().message);
            return Exit::Failed;
        }
        sayWhatBecameOf(draft, *forgotten);
        exit = std::max(exit, !forgotten->remains.isEmpty() ? Exit::Failed
                              : forgotten->places == 0      ? Exit::Findings
                                                            : Exit::Clean);
    }
    return exit;
}

} // namespace morat

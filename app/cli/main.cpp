// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Console.h"
#include "translations/Translations.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <functional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace morat;

namespace {

/// glibc keeps large buffers for itself once one has been freed: of a book read, checked and
/// reported a tenth more than is used at any time. With a fixed border they go back at once.
void giveBackLargeBuffers() {
#ifdef __GLIBC__
    constexpr int large = 64 * 1024; // bytes
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

struct Command {
    QString name;
    std::function<Exit(const QStringList &)> run;
    QString summary;
};

QList<Command> commands() {
    return {
        {u"check"_s, runCheck, Cli::tr("check drafts and print what was found")},
        {u"fix"_s, runFix, Cli::tr("put in first suggestions")},
        {u"export"_s, runExport, Cli::tr("write the corrected text of a reviewed draft")},
        {u"desk"_s, runDesk, Cli::tr("put drafts onto the desk; list, show, move, export them")},
        {u"forget"_s, runForget, Cli::tr("remove drafts from the review database")},
        {u"text"_s, runText, Cli::tr("print what is read of a draft")},
        {u"rules"_s, runRules, Cli::tr("list every rule with its level and reason")},
#ifdef MORAT_TYPESET
        {u"proof"_s, runProof, Cli::tr("compare a draft with its typeset page, a PDF document")},
#endif
#ifdef MORAT_SERVE
        {u"serve"_s, runServe,
         Cli::tr("answer LibreOffice, browsers and editors (LanguageTool's protocol)")},
#endif
        {u"model"_s, runModel,
         Cli::tr("train or describe a language model; report what was decided on pairs")},
    };
}

QString usage() {
    QString text = Cli::tr("Usage: morat-cli COMMAND [options] FILE...\n\nCommands:\n");
    for (const Command &command : commands())
        text += u"  %1  %2\n"_s.arg(command.name, -6).arg(command.summary);
    return text % Cli::tr("\n  -h, --help     say this\n"
                          "  -v, --version  print the version\n"
                          "\nmorat-cli COMMAND --help says more.\n");
}

/// A status that stands only when what was printed has arrived.
int finished(Exit exit) {
    if (closeOutput())
        return int(exit);
    complain(Cli::tr("What was to be printed did not arrive in full: is the disk full?"));
    return int(Exit::Failed);
}

} // namespace

int main(int argc, char *argv[]) {
    giveBackLargeBuffers();
    prepareConsole();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"morat"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MORAT_VERSION));

    installTranslations(application, qEnvironmentVariable("MORAT_LANGUAGE", u"vi"_s));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name == u"--version" || name == u"-v") {
        print(u"morat-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
        return finished(Exit::Clean);
    }
    if (name == u"--help" || name == u"-h" || name == u"help") {
        print(usage().toUtf8());
        return finished(Exit::Clean);
    }
    const auto all = commands();
    const auto command = std::find_if(all.cbegin(), all.cend(),
                                      [&name](const Command &one) { return one.name == name; });
    if (command == all.cend()) {
        complain(name.isEmpty()
                     ? usage().trimmed()
                     : Cli::tr("There is no command “%1”; --help lists them.").arg(name));
        return int(Exit::Failed);
    }
    return finished(command->run(arguments));
}

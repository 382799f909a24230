// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Console.h"
#include "translations/Translations.h"

#include <QCoreApplication>
#include <QHash>

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

    const QHash<QString, std::function<Exit(const QStringList &)>> commands{
        {u"check"_s, runCheck}, {u"fix"_s, runFix},       {u"export"_s, runExport},
        {u"text"_s, runText},   {u"forget"_s, runForget}, {u"model"_s, runModel}};
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    const QString usage =
        Cli::tr("Usage: morat-cli check|fix|export|text|forget|model [options] FILE...\n"
                "       morat-cli COMMAND --help says more.\n");
    if (name == u"--version") {
        print(u"morat-cli %1\n"_s.arg(QCoreApplication::applicationVersion()).toUtf8());
        return finished(Exit::Clean);
    }
    if (name == u"--help" || name == u"-h" || name == u"help") {
        print(usage.toUtf8());
        return finished(Exit::Clean);
    }
    const auto command = commands.constFind(name);
    if (command == commands.cend()) {
        complain(name.isEmpty() ? usage.trimmed() : Cli::tr("There is no command “%1”.").arg(name));
        return int(Exit::Failed);
    }
    return finished((*command)(arguments));
}

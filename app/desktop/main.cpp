// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DataFolder.h"
#include "data/PrivateFile.h"
#include "desktop/shell/DeskWindow.h"
#include "desktop/shell/OneWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/SqliteStore.h"
#include "rules/style/HouseLoader.h"
#include "translations/Translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace morat;

namespace {

/// The name says where settings and reviews are kept; the command line uses the same.
void nameApplication() {
    QApplication::setApplicationName(u"morat"_s);
    QApplication::setApplicationDisplayName(u"Mo-rát"_s);
    QApplication::setApplicationVersion(QStringLiteral(MORAT_VERSION));
    QApplication::setDesktopFileName(u"vn.morat.morat"_s);
}

/// The command line beside the program; empty where it is not.
QString commandLine() {
#ifdef Q_OS_WIN
    const QString name = u"morat-cli.exe"_s;
#else
    const QString name = u"morat-cli"_s;
#endif
    const QFileInfo file(QDir(QApplication::applicationDirPath()), name);
    return file.isExecutable() ? file.absoluteFilePath() : QString();
}

} // namespace

int main(int argc, char *argv[]) {
    QApplication application(argc, argv);
    nameApplication();

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption language(u"language"_s, u"vi, en"_s, u"language"_s);
    const QCommandLineOption data(u"data-dir"_s, u"dictionaries/, resources/"_s, u"folder"_s);
    const QCommandLineOption database(u"store"_s, u"reviews.sqlite"_s, u"file"_s);
    parser.addOptions({language, data, database});
    parser.addPositionalArgument(u"DRAFT..."_s, {});
    parser.process(application);

    SiteSettings site = readSiteSettings(siteFolder());
    QStringList notices = std::exchange(site.notices, {});
    Settings settings(Settings::defaultPath(), std::move(site));
    makePrivate(settings.folder());
    const QString spoken =
        parser.isSet(language) ? parser.value(language) : settings.get<Setting::Language>();
    installTranslations(application, spoken);
    const DataFolders folders =
        parser.isSet(data) ? DataFolders(parser.value(data)) : dataFolders();
    const QString store = parser.isSet(database) ? parser.value(database) : Store::defaultPath();
    // Where it cannot be made, opening the database says why.
    std::ignore = makePrivateFolder(QFileInfo(store).absolutePath());
    OneWindow only(store);
    switch (only.begin(parser.positionalArguments())) {
    case OneWindow::Outcome::IsFirst:
        break;
    case OneWindow::Outcome::HandedOver:
        return 0;
    case OneWindow::Outcome::NoAnswer:
        QMessageBox::critical(
            nullptr, QApplication::applicationDisplayName(),
            QCoreApplication::translate("OneWindow", "A window of Mo-rát works with this review "
                                                     "database and does not answer. Close it, "
                                                     "and start Mo-rát again."));
        return 2;
    }
    Result<Store::Opened> opened = Store::open(store);
    if (!opened) {
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(),
                              opened.error().message);
        return 2;
    }
    if (!opened->notice.isEmpty())
        notices.append(opened->notice);
    const QString reviews = opened->store->path();
    JournalingWriter writer(
        {.store = reviews, .connect = [reviews] { return SqliteStore::attach(reviews); }});
    DeskWindow window(
        {.store = *opened->store,
         .writer = writer,
         .settings = settings,
         .loadStyle = [loader = std::make_shared<HouseLoader>(folders)](
                          const StyleSources &sources) { return loader->load(sources); },
         .readFile = readDraftFile,
         .answers = dialogAnswers(),
         .notice = notices.join(u'\n'),
         .serveProgram = commandLine(),
         .data = folders.shipped});
    window.show();
    QStringList drafts = parser.positionalArguments();
    const Result<QList<DraftRecord>> known = opened->store->drafts();
    if (drafts.isEmpty() && known && known->isEmpty())
        drafts.append(folders.shipped + u"/resources/sample/ban-thao-mau.txt"_s);
    if (drafts.isEmpty())
        window.openLast();
    else
        window.openPaths(drafts);
    QObject::connect(&only, &OneWindow::filesCame, &window, &DeskWindow::comeForward);
    only.listen();
    window.lookAfterStore();
    return QApplication::exec();
}

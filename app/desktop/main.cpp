// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/DataFolder.h"
#include "data/PrivateFile.h"
#include "desktop/newsroom/SecretStore.h"
#include "desktop/shell/DeskWindow.h"
#include "desktop/shell/OneWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/SharedNews.h"
#include "review/store/Store.h"
#include "rules/style/HouseLoader.h"
#include "translations/Translations.h"
#ifdef MORAT_TYPESET
#include "typeset/pdf/PdfReading.h"
#endif

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QThreadPool>

#include <memory>
#include <tuple>

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

void refuse(const QString &reason) {
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), reason);
}

struct MainTr {
    Q_DECLARE_TR_FUNCTIONS(main)
};

/// Which review database is opened, and with what.
struct Chosen {
    QString address;
    QString password; ///< that a server asks for; kept nowhere but here
};

/// A server that cannot be reached may want a password, or be away. False: the program ends.
bool askWhatInstead(Chosen &chosen, const QString &reason) {
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), reason);
    const QPushButton *again = box.addButton(MainTr::tr("&Try again"), QMessageBox::AcceptRole);
    const QPushButton *password = box.addButton(MainTr::tr("&Password…"), QMessageBox::ActionRole);
    const QPushButton *own =
        box.addButton(MainTr::tr("This computer's &own database"), QMessageBox::ActionRole);
    box.addButton(QMessageBox::Close);
    box.exec();
    if (box.clickedButton() == own) {
        chosen = {Store::defaultPath(), {}};
    } else if (box.clickedButton() == password) {
        bool isGiven = false;
        const QString typed = QInputDialog::getText(
            nullptr, QApplication::applicationDisplayName(),
            MainTr::tr("The password for the shared review database. It is kept in no file; "
                       "File, The whole desk, Shared review database can keep it in the system's "
                       "store of secrets."),
            QLineEdit::Password, {}, &isGiven);
        if (isGiven)
            chosen.password = typed;
    } else {
        return box.clickedButton() == again;
    }
    return true;
}

/// The name with which the files of a store on this computer begin: its own, or of a server's.
Result<QString> filesOf(const QString &store) {
    if (!isServerAddress(store))
        return store;
    return serverAddressFrom(store).map(
        [](const ServerAddress &address) { return address.filesHere(); });
}

/// What the window began on other threads uses the store and its writer: it ends between the two.
struct PoolAtRest {
    PoolAtRest() = default;
    Q_DISABLE_COPY_MOVE(PoolAtRest)
    ~PoolAtRest() { QThreadPool::globalInstance()->waitForDone(); }
};

/// What this start has, or with what status it ends.
template <typename T>
using OrEnd = tl::expected<T, int>;

/// Becomes the window of the store whose files are called so.
OrEnd<std::unique_ptr<OneWindow>> becomeWindow(const QString &files, const QStringList &drafts) {
    // Where it cannot be made, opening the database says why.
    std::ignore = makePrivateFolder(QFileInfo(files).absolutePath());
    auto only = std::make_unique<OneWindow>(files);
    switch (only->begin(drafts)) {
    case OneWindow::Outcome::IsFirst:
        break;
    case OneWindow::Outcome::HandedOver:
        return tl::make_unexpected(0);
    case OneWindow::Outcome::NoAnswer:
        refuse(QCoreApplication::translate("OneWindow", "A window of Mo-rát works with this review "
                                                        "database and does not answer. Close it, "
                                                        "and start Mo-rát again."));
        return tl::make_unexpected(2);
    }
    return only;
}

/// Opens the store, and while it is a server's that cannot be reached, asks. `only` is the window
/// of the one that is opened then.
OrEnd<Store::Opened> openStore(Chosen &chosen, std::unique_ptr<OneWindow> &only,
                               const QStringList &drafts) {
    while (true) {
        Result<Store::Opened> opened = Store::open(chosen.address, {}, chosen.password);
        if (opened)
            return std::move(*opened);
        if (!isServerAddress(chosen.address)) {
            refuse(opened.error().message);
            return tl::make_unexpected(2);
        }
        if (!askWhatInstead(chosen, opened.error().message))
            return tl::make_unexpected(2);
        if (isServerAddress(chosen.address))
            continue;
        auto own = becomeWindow(chosen.address, drafts);
        if (!own)
            return tl::make_unexpected(own.error());
        only = std::move(*own);
    }
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

    Settings settings(Settings::defaultPath(), readSiteSettings(siteFolder()));
    makePrivate(settings.folder());
    const QString spoken =
        parser.isSet(language) ? parser.value(language) : settings.get<Setting::Language>();
    installTranslations(application, spoken);
    QStringList notices = readSiteSettings(siteFolder()).notices; // in the language that they say
    const DataFolders folders =
        parser.isSet(data) ? DataFolders(parser.value(data)) : dataFolders();
    const SecretStore secrets = systemSecrets();
    const QString shared = settings.get<Setting::SharedStore>();
    Chosen chosen{parser.isSet(database) ? parser.value(database)
                  : shared.isEmpty()     ? Store::defaultPath()
                                         : shared,
                  {}};
    const Result<QString> files = filesOf(chosen.address);
    if (!files) {
        refuse(files.error().message);
        return 2;
    }
    const QStringList drafts = parser.positionalArguments();
    auto only = becomeWindow(*files, drafts);
    if (!only)
        return only.error();
    if (const Result<ServerAddress> server = serverAddressFrom(chosen.address))
        chosen.password = keptPassword(secrets, *server);
    const OrEnd<Store::Opened> opened = openStore(chosen, *only, drafts);
    if (!opened)
        return opened.error();
    if (!opened->notice.isEmpty())
        notices.append(opened->notice);
    const bool isOnServer = isServerAddress(chosen.address);
    JournalingWriter writer(
        {.store = opened->store->path(),
         .files = isOnServer ? RunFiles::OnItsComputer : RunFiles::BesideTheStore,
         .connect = [chosen] { return Store::attach(chosen.address, {}, chosen.password); }});
    std::unique_ptr<SharedNews> news;
    if (isOnServer)
        news = std::make_unique<SharedNews>(SharedNews::Setup{
            .address = *serverAddressFrom(chosen.address), .password = chosen.password});
    const Result<DraftCounts> known = opened->store->counts();
    const PoolAtRest rest;
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
         .data = folders.shipped,
#ifdef MORAT_TYPESET
         .pdfProgram = pdfReaderProgram(),
#endif
         .news = news.get(),
         .password = chosen.password});
    window.show();
    if (drafts.isEmpty() && known && known->all == 0)
        window.welcome();
    else if (drafts.isEmpty())
        window.openLast();
    else
        window.openPaths(drafts);
    QObject::connect(only->get(), &OneWindow::filesCame, &window, &DeskWindow::comeForward);
    (*only)->listen();
    window.lookAfterStore();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/DataFolder.h"
#include "desktop/editor/DraftEditor.h"
#include "desktop/findings/DecisionsPane.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/DraftReader.h"
#include "review/journal/JournalingWriter.h"
#include "review/store/ServerAddress.h"
#include "review/store/SqlStore.h"
#include "rules/style/HouseLoader.h"

#include <QFile>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <chrono>

namespace morat {

/// The system's calls, of which none writes any more when it is told so.
class FailingDisk final : public FileCalls {
public:
    std::atomic<bool> fails = false;
    int create(const QString &path, NewFile file) const override {
        return fails ? -1 : FileCalls::create(path, file);
    }
    qint64 write(int file, const char *bytes, qint64 count) const override {
        return fails ? -1 : FileCalls::write(file, bytes, count);
    }
};

/// A desk in a temporary folder, with the program's own checks and its questions answered by the
/// test.
class DeskFixture {
public:
    DeskFixture()
        : DeskFixture(QString(), QStringLiteral("Lan")) {}
    /// …on a review database that others use as well; empty: on its own.
    DeskFixture(const QString &store, const QString &editor) {
        auto opened = Store::open(
            store.isEmpty() ? m_folder.filePath(QStringLiteral("reviews.sqlite")) : store);
        m_store = std::move(opened->store);
        m_storePath = m_store->address();
        // Whatever a test does: the window's thread never writes.
        dynamic_cast<SqlStore &>(*m_store).setWriteGate([]() -> Result<void> {
            QTest::qFail("the window's thread writes into the store", __FILE__, __LINE__);
            return failure(QStringLiteral("the window's thread writes into the store"));
        });
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_settings->set<Setting::Author>(editor);
        begin();
    }

    /// Closes the window and opens it anew, on what it left.
    void restart() {
        m_window.reset();
        m_writer.reset();
        begin();
    }

    /// …on a computer for which this is set.
    void restart(const SiteSettings &site) {
        m_window.reset();
        m_writer.reset();
        m_settings.reset();
        m_settings =
            std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")), site);
        begin();
    }

    [[nodiscard]] QString path(const char *name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    QString write(const char *name, const QByteArray &bytes) {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    [[nodiscard]] QByteArray read(const char *name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] DeskWindow &window() { return *m_window; }
    [[nodiscard]] DraftEditor &editor() { return m_window->editor(); }
    /// What was decided, which is listed where it is seen.
    [[nodiscard]] DecisionsPane &decided() {
        auto *pane = m_window->findChild<DecisionsPane *>();
        m_window->findChild<QTabWidget *>()->setCurrentWidget(pane);
        return *pane;
    }
    [[nodiscard]] ReviewSession *session() { return m_window->review().session(); }
    /// The index of the current finding; -1 when there is none.
    [[nodiscard]] qsizetype current() { return m_window->review().current().index(); }
    /// As it is when everything that was done is in it.
    [[nodiscard]] Store &store() {
        [[maybe_unused]] const bool isIdle = m_writer->waitUntilIdle(std::chrono::seconds(10));
        return *m_store;
    }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

    /// What brings steps into the store is refused from now on, or is taken again.
    void letStoreFail() { m_storeFails = true; }
    void letStoreWork() { m_storeFails = false; }
    /// …and what is written into the journal.
    void letJournalFail() { m_journalDisk->fails = true; }
    void letJournalWork() { m_journalDisk->fails = false; }

    QSize firstSize;      ///< of the window, before the test gave it its own
    QString serveProgram; ///< from the next start on
    QString pdfProgram;   ///< …, too
    QList<Answers::Question> asked;
    std::function<void()> whileAsked; ///< what happens while a question stands
    struct {
        QString fileToUse;
        QString folderToUse;
        QString fileToSave; ///< empty: "xuat.txt"
        QString line;       ///< null: what stands there
        bool confirms = true;
        std::function<bool(QWidget *, QPrinter &)> printer; ///< null: none is chosen
    } answer;                                               ///< what the test answers

private:
    void begin() {
        Answers answers;
        answers.confirm = [this](QWidget *, const Answers::Question &question) {
            asked.append(question);
            if (whileAsked)
                whileAsked();
            return answer.confirms;
        };
        answers.fileToSave = [this](QWidget *, const QString &) {
            return answer.fileToSave.isEmpty() ? path("xuat.txt") : answer.fileToSave;
        };
        answers.filesToOpen = [](QWidget *, const QString &) { return QStringList(); };
        answers.folderToOpen = [](QWidget *, const QString &) { return QString(); };
        answers.fileToUse = [this](QWidget *, const Answers::Wanted &) { return answer.fileToUse; };
        answers.folderToUse = [this](QWidget *, const Answers::Wanted &) {
            return answer.folderToUse;
        };
        answers.line = [this](QWidget *, const QString &, const QString &old) {
            return std::optional(answer.line.isNull() ? old : answer.line);
        };
        answers.printer = [this](QWidget *parent, QPrinter &printer) {
            return answer.printer && answer.printer(parent, printer);
        };
        m_writer = std::make_unique<JournalingWriter>(JournalingWriter::Setup{
            .store = m_store->path(),
            .files =
                isServerAddress(m_storePath) ? RunFiles::OnItsComputer : RunFiles::BesideTheStore,
            .connect = [this] { return connect(); },
            .calls = m_journalDisk,
            .rest = std::chrono::milliseconds(50),
            .leases = {.renewal = std::chrono::milliseconds(100),
                       .look = std::chrono::milliseconds(50),
                       .patience = std::chrono::milliseconds(1500),
                       .longestGap = std::chrono::milliseconds(300)}});
        if (isServerAddress(m_storePath))
            m_news = std::make_unique<SharedNews>(
                SharedNews::Setup{.address = *serverAddressFrom(m_storePath)});
        m_window = std::make_unique<DeskWindow>(DeskWindow::Setup{
            .store = *m_store,
            .writer = *m_writer,
            .settings = *m_settings,
            .loadStyle = [loader = std::make_shared<HouseLoader>(dataFolder())](
                             const StyleSources &sources) { return loader->load(sources); },
            .readFile = readDraftFile,
            .answers = answers,
            .notice = {},
            .serveProgram = serveProgram,
            .data = dataFolder(),
            .pdfProgram = pdfProgram,
            .news = m_news.get()});
        firstSize = m_window->size();
        // The screen that tests have is smaller than those of editors.
        if (m_settings->get<Setting::Geometry>().isEmpty())
            m_window->resize(1280, 740);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
    }

    /// The writer's connection; called on its thread.
    [[nodiscard]] Result<std::unique_ptr<Store>> connect() const {
        return Store::attach(m_storePath).map([this](std::unique_ptr<Store> store) {
            const auto gate = [this]() -> Result<void> {
                if (QThread::currentThread() == qApp->thread())
                    QTest::qFail("the store is written on the window's thread", __FILE__, __LINE__);
                if (m_storeFails)
                    return failure(QStringLiteral("the server is away"));
                return {};
            };
            dynamic_cast<SqlStore &>(*store).setWriteGate(gate);
            return store;
        });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    QString m_storePath;
    std::unique_ptr<Settings> m_settings;
    std::atomic<bool> m_storeFails = false;
    std::shared_ptr<FailingDisk> m_journalDisk = std::make_shared<FailingDisk>();
    std::unique_ptr<JournalingWriter> m_writer;
    std::unique_ptr<SharedNews> m_news;
    std::unique_ptr<DeskWindow> m_window;
};

/// Puts a draft on the desk, with the keyboard in its text.
inline void openAndCheck(DeskFixture &desk, const QByteArray &bytes) {
    desk.window().openPaths({desk.write("bai.txt", bytes)});
    // The first check loads the dictionaries.
    QTRY_VERIFY_WITH_TIMEOUT(desk.session() && desk.session()->isChecked(), 180'000);
    desk.editor().setFocus();
    QTRY_VERIFY(desk.editor().hasFocus());
}

} // namespace morat

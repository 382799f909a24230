// SPDX-License-Identifier: GPL-3.0-or-later
// How drafts come onto the desk: opened, dropped, or exported into the watched folder.
#include "desktop/checking/RunInBackground.h"
#include "desktop/shell/DeskWindow.h"
#include "drafts/Formats.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds between looks of the list while many drafts come in.
constexpr int listRest = 300;

/// No folder, and no export with many in it.
bool isOneDraft(const QString &path) {
    return !QFileInfo(path).isDir() && !mayHoldSeveral(path);
}
} // namespace

DraftIntake::Desk DeskWindow::intakeDesk() {
    return {[this](const QString &path) { return readingOf(path); },
            [this](Draft draft, const QString &path, IntakeSource source,
                   DraftIntake::Desk::Place place) {
                const bool isFirst = place == DraftIntake::Desk::Place::First;
                return takeDraft(std::move(draft), path,
                                 source == IntakeSource::Editor && isFirst ? Show::Yes : Show::No);
            }};
}

void DeskWindow::connectIntake() {
    connect(m_control, &ReviewControl::exported, this, [this] {
        const ReviewSession &session = *m_control->session();
        const QString name = QFileInfo(session.path()).fileName() + u": "_s;
        for (const QString &notice : unreachedNotices(session.draft()))
            m_messages->show(name + notice, MessageBar::Tone::Notice);
    });
    m_listRests.setSingleShot(true);
    m_listRests.setInterval(listRest);
    connect(&m_listRests, &QTimer::timeout, this, &DeskWindow::refreshDrafts);
    connect(m_actions[DeskAction::StopReading], &QAction::triggered, &m_intake, &DraftIntake::stop);
    connect(&m_intake, &DraftIntake::began, this,
            [this] { m_actions.update([](DeskState &state) { state.isReading = true; }); });
    connect(&m_intake, &DraftIntake::finished, this, [this](const IntakeSummary &summary) {
        m_actions.update([](DeskState &state) { state.isReading = false; });
        m_listRests.stop();
        refreshDrafts();
        const bool isTrouble = !summary.failed.isEmpty();
        m_messages->show(summary.words(),
                         isTrouble ? MessageBar::Tone::Trouble : MessageBar::Tone::Notice);
        const QStringList renewed = std::exchange(m_renewed, {});
        if (!renewed.isEmpty())
            m_messages->show(tr("%n draft(s) have changed since they were last opened. Decisions "
                                "and edits were brought over: %1",
                                nullptr, static_cast<int>(renewed.size()))
                                 .arg(renewed.mid(0, 8).join(u", "_s) +
                                      (renewed.size() > 8 ? u"…"_s : QString())),
                             MessageBar::Tone::Notice);
        // What was stopped is offered again with the next start.
        if (summary.source == IntakeSource::WatchedFolder && !summary.stopped)
            m_watch.remember(summary.files);
    });
}

void DeskWindow::connectWatch() {
    connect(m_actions[DeskAction::WatchFolder], &QAction::triggered, this, [this] {
        const QString folder = m_setup.answers.folderToUse(
            this, {tr("Watch a folder: drafts that come into it appear on the desk"),
                   m_setup.settings.value(Setting::LastFolder).toString(),
                   {}});
        if (!folder.isEmpty())
            watch(folder);
    });
    connect(m_actions[DeskAction::StopWatching], &QAction::triggered, this, [this] { watch({}); });
    connect(&m_watch, &FolderWatch::settled, this, [this](const QStringList &files) {
        m_intake.take(files, IntakeSource::WatchedFolder);
    });
    const auto words = [this]() -> QString {
        return tr("The watched folder cannot be reached: %1. Mo-rát looks again every half minute.")
            .arg(QDir::toNativeSeparators(m_watch.folder()));
    };
    connect(&m_watch, &FolderWatch::lost, this,
            [this, words] { m_messages->show(words(), MessageBar::Tone::Trouble); });
    connect(&m_watch, &FolderWatch::found, this, [this, words] { m_messages->dismiss(words()); });
}

void DeskWindow::watch(const QString &folder) {
    m_watch.watch(folder);
    m_setup.settings.set(Setting::WatchedFolder, m_watch.folder());
    const QString name = QFileInfo(m_watch.folder()).fileName();
    m_watched->setText(m_watch.folder().isEmpty() ? QString() : tr("Watching “%1”").arg(name));
    m_watched->setToolTip(QDir::toNativeSeparators(m_watch.folder()));
    m_actions.update([this](DeskState &state) { state.isWatching = !m_watch.folder().isEmpty(); });
}

BacklogCounter::Desk DeskWindow::backlogDesk() {
    return {[this](const QString &path) { return readingOf(path); },
            [this](Draft draft, const QString &path) -> std::unique_ptr<ReviewSession> {
                const ReviewSession *shown = m_control->session();
                // A new version of a draft comes in through those who say so.
                if ((shown && shown->path() == path) ||
                    draft.contentHash() != m_setup.store.lastReading(path).contentHash)
                    return nullptr;
                return ReviewSession::open(std::move(draft), path, m_setup.store,
                                           m_setup.settings.value(Setting::Author).toString())
                    .value_or(nullptr);
            },
            [this] { return m_intake.isReading(); }};
}

void DeskWindow::connectBacklog() {
    connect(&m_backlog, &BacklogCounter::counted, this, [this] {
        if (!m_listRests.isActive())
            m_listRests.start();
    });
    connect(&m_intake, &DraftIntake::finished, &m_backlog, &BacklogCounter::goOn);
    QStringList unchecked;
    for (const DraftRecord &draft : m_drafts.drafts()) {
        if (!draft.checked)
            unchecked.append(draft.path);
    }
    m_backlog.add(unchecked);
}

void DeskWindow::openPaths(const QStringList &paths) {
    // One draft does not wait behind a batch.
    if (paths.size() == 1 && isOneDraft(paths.first()))
        load(QFileInfo(paths.first()).absoluteFilePath());
    else
        m_intake.take(paths, IntakeSource::Editor);
}

DraftIntake::Reading DeskWindow::readingOf(const QString &path, std::optional<Charset> charset) {
    // A charset that was chosen once is kept for as long as the file is the same.
    const Store::LastReading known =
        charset ? Store::LastReading() : m_setup.store.lastReading(path);
    return [readFile = m_setup.readFile, path, charset, known]() -> Result<Draft> {
        if (const auto last = charsetNamed(known.charset)) {
            Result<Draft> draft = readFile(path, last);
            if (draft && draft->contentHash() == known.contentHash)
                return draft;
        }
        return readFile(path, charset);
    };
}

void DeskWindow::load(const QString &path, std::optional<Charset> charset) {
    runInBackground(this, readingOf(path, charset), [this, path](Result<Draft> draft) {
        const Result<void> taken =
            draft ? takeDraft(std::move(*draft), path, Show::Yes) : failure(draft.error().message);
        if (!taken)
            m_messages->show(QFileInfo(path).fileName() + u": "_s + taken.error().message,
                             MessageBar::Tone::Trouble);
        refreshDrafts();
    });
}

Result<void> DeskWindow::takeDraft(Draft draft, const QString &path, Show show) {
    const ReviewSession *shown = m_control->session();
    if (show == Show::No && shown && shown->path() == path) {
        // Nothing is exchanged under the editor's hands.
        if (shown->draft().contentHash() != draft.contentHash())
            m_messages->show(tr("“%1” has been exported anew. Click it in the list to go on with "
                                "the new version; what was decided is brought over.")
                                 .arg(QFileInfo(path).fileName()),
                             MessageBar::Tone::Notice);
        return {};
    }
    // What was typed into the same draft must be in the store before it is opened anew.
    if (show == Show::Yes && !m_control->save())
        return {}; // it was said why
    auto session = ReviewSession::open(std::move(draft), path, m_setup.store,
                                       m_setup.settings.value(Setting::Author).toString());
    if (!session)
        return tl::make_unexpected(session.error());
    if (show == Show::Yes) {
        // Of a batch, each says what was noticed when it is shown.
        if (m_control->setSession(std::move(*session))) {
            sayOf(*m_control->session());
            remember(path);
            m_backlog.forget(path);
        }
        refreshDrafts();
        return {};
    }
    if (!(*session)->notices().isEmpty())
        m_renewed.append(QFileInfo(path).fileName());
    m_backlog.add({path});
    if (!m_listRests.isActive())
        m_listRests.start();
    return {};
}

void DeskWindow::sayOf(const ReviewSession &session) {
    for (const QString &notice : std::exchange(m_noticed, {}))
        m_messages->dismiss(notice);
    const QString name = QFileInfo(session.path()).fileName() + u": "_s;
    for (const QString &notice : session.notices() + readingNotices(session.draft())) {
        m_noticed.append(name + notice);
        m_messages->show(m_noticed.last(), MessageBar::Tone::Notice);
    }
}

void DeskWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DeskWindow::dropEvent(QDropEvent *event) {
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else
            m_messages->show(tr("“%1” is not on this computer. Save it as a file first.")
                                 .arg(url.toDisplayString()),
                             MessageBar::Tone::Trouble);
    }
    openPaths(paths);
    event->acceptProposedAction();
}

} // namespace morat

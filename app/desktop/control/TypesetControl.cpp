// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/TypesetControl.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/DraftAddress.h"
#include "typeset/comparison/DifferenceWords.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace morat {

namespace {
constexpr auto fileRest = 600ms; ///< a setter's program writes a page in several goes
constexpr auto textRest = 500ms;
/// A file that is half written is tried so often again before it is called damaged.
constexpr int mostAttempts = 4;
} // namespace

TypesetControl::TypesetControl(Desk desk)
    : m_desk(std::move(desk)) {
    m_fileRests.setSingleShot(true);
    m_fileRests.setInterval(fileRest);
    m_textRests.setSingleShot(true);
    m_textRests.setInterval(textRest);
    m_desk.pane.hide();
    ActionRegistry &actions = m_desk.actions;
    connect(actions[DeskAction::ComparePage], &QAction::triggered, this, &TypesetControl::choose);
    connect(actions[DeskAction::ClosePage], &QAction::triggered, this, &TypesetControl::close);
    connect(actions[DeskAction::NextOnPage], &QAction::triggered, this, [this] { step(1); });
    connect(actions[DeskAction::PreviousOnPage], &QAction::triggered, this, [this] { step(-1); });
    connect(&m_desk.pane, &TypesetPane::picked, this, &TypesetControl::show);
    connect(&m_desk.review, &ReviewControl::sessionChanged, this, &TypesetControl::takeSession);
    connect(&m_desk.review, &ReviewControl::changed, this, &TypesetControl::compareSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_fileRests,
            qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        // A file that was put in place of another is watched no more.
        if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
            m_fileRests.start();
    });
    connect(&m_fileRests, &QTimer::timeout, this, [this] { read(Why::FileChanged); });
    connect(&m_textRests, &QTimer::timeout, this, &TypesetControl::compare);
}

void TypesetControl::choose() {
    const ReviewSession *session = m_desk.review.session();
    if (!session)
        return;
    const QString chosen = m_desk.review.whileShown([&] {
        return m_desk.answers.fileToUse(
            m_desk.window,
            {tr("Compare with the typeset page"),
             m_path.isEmpty() ? QFileInfo(DraftAddress::of(session->path()).file).path() : m_path,
             tr("PDF documents (*.pdf *.PDF)")});
    });
    if (!chosen.isEmpty())
        open(chosen);
}

void TypesetControl::open(const QString &path) {
    if (!m_desk.review.session())
        return;
    m_draft = m_desk.review.session()->path();
    m_path = path;
    m_pageOf.insert(m_draft, path);
    m_attempts = 0;
    m_place = -1;
    dropPages();
    m_desk.pane.show();
    m_desk.actions.update([](DeskState &state) { state.hasPage = true; });
    emit opened();
    read(Why::Chosen);
}

void TypesetControl::close() {
    if (!isOpen())
        return;
    m_pageOf.remove(m_draft);
    m_path.clear();
    takeSession();
}

void TypesetControl::takeSession() {
    const ReviewSession *session = m_desk.review.session();
    const QString draft = session ? session->path() : QString();
    const QString path = m_pageOf.value(draft);
    // A new version of the file is the same draft, in another session.
    if (draft == m_draft && path == m_path && !path.isEmpty()) {
        m_compared = 0;
        return compareSoon();
    }
    m_stop.request_stop();
    ++m_reading;
    m_isReading = false;
    dropPages();
    m_draft = draft;
    m_path.clear();
    watchFile();
    if (!path.isEmpty())
        return open(path);
    const bool wasShown = !m_desk.pane.isHidden();
    m_desk.pane.hide();
    m_desk.actions.update([](DeskState &state) { state.hasPage = false; });
    if (wasShown)
        emit closed();
}

void TypesetControl::dropPages() {
    m_stopComparing.request_stop();
    ++m_comparing;
    m_isComparing = false;
    m_textRests.stop();
    m_pages.reset();
}

void TypesetControl::watchFile() {
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_path.isEmpty())
        return;
    m_watcher.addPath(QFileInfo(m_path).path());
    if (QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
}

void TypesetControl::read(Why why) {
    if (!isOpen())
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isReading = true;
    watchFile();
    if (why == Why::Chosen)
        m_desk.pane.showReading(m_path);
    struct Document {
        QByteArray bytes;
        PdfPages pages;
    };
    const auto work = [program = m_desk.program, path = m_path,
                       stop = m_stop.get_token()]() -> Result<Document> {
        return readPdfFile(path).and_then([&](const QByteArray &bytes) {
            return readPdfPages(program, bytes, stop).map([&](const PdfPages &pages) {
                return Document{bytes, pages};
            });
        });
    };
    runInBackground(
        this, work, [this, why, reading = ++m_reading](const Result<Document> &document) {
            if (reading != m_reading)
                return;
            m_isReading = false;
            if (!document) {
                if (why == Why::FileChanged && ++m_attempts < mostAttempts)
                    return m_fileRests.start();
                m_attempts = 0;
                dropPages();
                m_desk.pane.showTrouble(document.error().message);
                return;
            }
            m_attempts = 0;
            m_pages = std::make_shared<const PdfPages>(document->pages);
            m_desk.pane.showPages(m_desk.program, document->bytes, document->pages);
            if (!document->pages.hasWords()) {
                dropPages();
                m_desk.pane.showTrouble(
                    tr("The page has no text, only pictures: words cannot be compared."));
                return;
            }
            if (why == Why::FileChanged)
                emit said(tr("The typeset page was exported anew; it is compared again."));
            compare();
        });
}

void TypesetControl::compareSoon() {
    const ReviewSession *session = m_desk.review.session();
    if (m_pages && session && session->snapshot().revision != m_compared)
        m_textRests.start();
}

void TypesetControl::compare() {
    const ReviewSession *session = m_desk.review.session();
    if (!m_pages || !session || !m_pages->hasWords())
        return;
    m_textRests.stop();
    m_stopComparing.request_stop();
    m_stopComparing = std::stop_source();
    m_isComparing = true;
    const Snapshot snapshot = session->snapshot();
    m_compared = snapshot.revision;
    const auto work = [text = snapshot.text.text(), pages = m_pages,
                       stop = m_stopComparing.get_token()] {
        return compareWithPages(text, pages->pages, stop);
    };
    runInBackground(this, work, [this, comparing = ++m_comparing](const PageComparison &found) {
        if (comparing != m_comparing)
            return;
        m_isComparing = false;
        m_desk.pane.showComparison(found);
    });
}

void TypesetControl::step(int by) {
    const QList<int> listed = m_desk.pane.listed();
    if (listed.isEmpty()) {
        // While it is read, or where the article is not on it, nobody knows.
        const bool isSame =
            isSettled() && m_desk.pane.comparison().isOnPages() && m_desk.pane.unread().isEmpty();
        emit said(isSame ? tr("No difference between page and text.") : m_desk.pane.words());
        return;
    }
    qsizetype at = listed.indexOf(m_desk.pane.current());
    if (at >= 0) {
        at += by;
    } else {
        // After a comparison anew: on from the place where the last one was.
        const auto &all = m_desk.pane.comparison().differences;
        const auto next = std::ranges::find_if(
            listed, [&](int each) { return all[each].range.start >= m_place; });
        at = next - listed.begin() - (by < 0 ? 1 : 0);
    }
    const bool wraps = at < 0 || at >= listed.size();
    at = (at + listed.size()) % listed.size();
    if (wraps && listed.size() > 1)
        emit said(by > 0 ? tr("From the top again.") : tr("From the end again."));
    m_desk.pane.setCurrent(listed[at]);
    show(listed[at]);
}

void TypesetControl::show(int difference) {
    const auto &all = m_desk.pane.comparison().differences;
    const ReviewSession *session = m_desk.review.session();
    if (difference < 0 || difference >= all.size() || !session)
        return;
    // The text may have been changed since: a comparison is on its way then.
    const qsizetype length = session->snapshot().text.text().length();
    TextRange range = all[difference].range;
    range.start = std::min(range.start, length);
    range.length = std::min(range.length, length - range.start);
    m_place = range.start;
    emit m_desk.review.placeWanted();
    m_desk.review.showPlace(range);
}

} // namespace morat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/intake/DraftIntake.h"

#include "desktop/checking/RunInBackground.h"
#include "drafts/DraftAddress.h"

#include <QFileInfo>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// How many names are told one by one.
constexpr qsizetype told = 8;

/// The last part of a draft's path: the file, with the article in it if it names one.
QString nameOf(const QString &path) {
    return QFileInfo(path).fileName();
}

void appendTold(QStringList &lines, const QStringList &names) {
    for (const QString &name : names.mid(0, told))
        lines.append(u"• "_s + name);
    if (names.size() > told)
        lines.append(
            DraftIntake::tr("… and %n more", nullptr, static_cast<int>(names.size() - told)));
}

} // namespace

QString IntakeSummary::words() const {
    const auto count = [](const QStringList &names) { return static_cast<int>(names.size()); };
    // One draft that was opened speaks for itself.
    const bool isBatch = drafts != 1 || !refused.isEmpty() || stopped;
    QStringList lines;
    if (source == IntakeSource::Editor && isBatch) {
        if (stopped)
            lines.append(DraftIntake::tr("Reading was stopped: %1 of %2 drafts are on the desk.")
                             .arg(read)
                             .arg(drafts));
        else if (drafts == 0)
            lines.append(DraftIntake::tr("No draft was found there."));
        else
            lines.append(DraftIntake::tr("%n draft(s) read.", nullptr, read));
    }
    if (!failed.isEmpty()) {
        if (isBatch || source == IntakeSource::WatchedFolder) {
            lines.append(DraftIntake::tr("%n draft(s) could not be read:", nullptr, count(failed)));
            appendTold(lines, failed);
        } else {
            lines.append(failed);
        }
    }
    if (source == IntakeSource::Editor && !refused.isEmpty()) {
        QStringList names;
        for (const QString &path : refused)
            names.append(nameOf(path));
        lines.append(DraftIntake::tr("%n other file(s) left out, they are no drafts:", nullptr,
                                     count(refused)));
        appendTold(lines, names);
    }
    return lines.join(u'\n');
}

DraftIntake::DraftIntake(Desk desk, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk)) {}

DraftIntake::~DraftIntake() {
    m_stop.request_stop();
}

void DraftIntake::take(const QStringList &paths, IntakeSource source) {
    if (paths.isEmpty())
        return;
    m_waiting.append({paths, source});
    if (!m_isReading)
        begin();
}

void DraftIntake::begin() {
    const Batch batch = m_waiting.takeFirst();
    m_isReading = true;
    m_stop = std::stop_source();
    m_summary = {};
    m_summary.source = batch.source;
    m_summary.files = batch.paths;
    emit began();
    emit progressed(0, 0);
    const auto look = [batch, stop = m_stop.get_token()] {
        return batch.source == IntakeSource::Editor ? lookForDrafts(batch.paths, stop)
                                                    : lookForDraftsAmong(batch.paths, stop);
    };
    runInBackground(this, look, [this](const FoundDrafts &found) {
        m_toRead = found.drafts;
        m_summary.drafts = static_cast<int>(found.drafts.size());
        m_summary.failed = found.problems;
        m_summary.refused = found.others;
        readNext();
    });
}

void DraftIntake::readNext() {
    if (m_toRead.isEmpty() || m_stop.stop_requested())
        return finish();
    emit progressed(m_summary.drafts - static_cast<int>(m_toRead.size()), m_summary.drafts);
    const QString path = QFileInfo(m_toRead.takeFirst()).absoluteFilePath();
    runInBackground(this, m_desk.readingOf(path),
                    [this, path](Result<Draft> draft) { takeRead(std::move(draft), path); });
}

void DraftIntake::takeRead(Result<Draft> draft, const QString &path) {
    if (m_stop.stop_requested())
        return readNext();
    if (!draft)
        return took(path, tl::make_unexpected(draft.error()));
    m_desk.take(std::move(*draft), path, m_summary.source,
                m_summary.read == 0 ? Desk::Place::First : Desk::Place::Later,
                [this, path, guard = QPointer<DraftIntake>(this)](const Result<void> &taken) {
                    if (guard)
                        took(path, taken);
                });
}

void DraftIntake::took(const QString &path, const Result<void> &taken) {
    if (taken) {
        ++m_summary.read;
    } else {
        m_summary.failed.append(nameOf(path) % u": "_s % taken.error().message);
        m_summary.failedPaths.append(path);
    }
    readNext();
}

void DraftIntake::finish() {
    m_summary.stopped = m_stop.stop_requested();
    m_toRead.clear();
    m_isReading = false;
    const IntakeSummary summary = std::exchange(m_summary, {});
    emit finished(summary);
    if (!m_isReading && !m_waiting.isEmpty())
        begin();
}

void DraftIntake::stop() {
    m_waiting.clear();
    m_stop.request_stop();
}

} // namespace morat

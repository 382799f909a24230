// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/FinishingActions.h"

#include "data/SaveFile.h"
#include "desktop/control/TextDifferences.h"
#include "desktop/findings/Surroundings.h"
#include "desktop/look/LevelLook.h"
#include "drafts/DraftAddress.h"
#include "drafts/DraftReader.h"
#include "drafts/DraftWriter.h"
#include "drafts/FileNow.h"
#include "drafts/Formats.h"
#include "review/output/ArticleHtml.h"
#include "review/output/CorrectionDocument.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// What somebody else wrote into the file, or why that cannot be said.
QStringList differences(const Draft &read, const QString &path) {
    const Result<Draft> now = readWithoutControls(path);
    return now ? changedParagraphs(read, *now) : QStringList{now.error().message};
}

} // namespace

FinishingActions::FinishingActions(Desk desk, const ActionRegistry &actions)
    : m_desk(desk)
    , m_actions(actions) {
    const auto on = [this, &actions](DeskAction id, auto work) {
        connect(actions[id], &QAction::triggered, this, [this, work] {
            if (m_desk.review.session())
                work();
        });
    };
    on(DeskAction::MarkReviewed, [this] { markReviewed(); });
    on(DeskAction::Export, [this] { exportText(); });
    on(DeskAction::ExportTracked, [this] { exportTracked(); });
    on(DeskAction::SaveReport, [this] { saveReport(); });
    on(DeskAction::CopyForCms, [this] { copyArticle(Markup::Kept); });
    on(DeskAction::CopyPlain, [this] { copyArticle(Markup::Dropped); });
    on(DeskAction::RestoredWork, [this] { compareRestored(); });
}

bool FinishingActions::confirm(const Answers::Question &question) const {
    return m_desk.review.whileShown(
        [&] { return m_desk.answers.confirm(m_desk.window, question); });
}

QString FinishingActions::fileToSave(const QString &suggested) const {
    return m_desk.review.whileShown(
        [&] { return m_desk.answers.fileToSave(m_desk.window, suggested); });
}

bool FinishingActions::moveTo(WorkflowState state, const QString &note) {
    return m_desk.review.report(m_desk.review.session()->moveTo(state, note));
}

bool FinishingActions::sign(const QString &reason) {
    const ReviewSession &session = *m_desk.review.session();
    if (session.state() == WorkflowState::Reviewed || session.state() == WorkflowState::Exported)
        return true;
    if (!isBeingDecided(session.state()) && !moveTo(WorkflowState::InReview))
        return false;
    return moveTo(WorkflowState::Reviewed, reason);
}

std::optional<QString> FinishingActions::reasonToSign(const QString &yes) {
    if (m_desk.review.session()->openCount(Level::Error) == 0)
        return QString();
    if (!confirmOpenErrors(yes))
        return std::nullopt;
    const std::optional<QString> reason = m_desk.review.whileShown([&] {
        return m_desk.answers.line(
            m_desk.window,
            tr("Why is the draft signed with open errors? The reason is kept with it."), {});
    });
    if (!reason)
        return std::nullopt;
    if (!reason->trimmed().isEmpty())
        return reason->trimmed();
    emit m_desk.review.failed(tr("With open errors a draft is signed for a reason."));
    return std::nullopt;
}

bool FinishingActions::confirmOpenErrors(const QString &yes) {
    ReviewSession &session = *m_desk.review.session();
    if (session.openCount(Level::Error) == 0)
        return true;
    QStringList details;
    for (qsizetype i = 0; i < session.findings().size(); ++i) {
        const Finding &finding = session.findings()[i].finding;
        if (finding.level != Level::Error || !session.isOpen(i))
            continue;
        const Surroundings place = surroundings(session, i, 25);
        details.append(u"• "_s + visibleWords(place.before) + u"["_s + visibleWords(place.words) +
                       u"]"_s + visibleWords(place.after));
    }
    return confirm({tr("Errors are still open"),
                    tr("%n error(s) in this draft are still open:", nullptr, int(details.size())),
                    details, yes});
}

void FinishingActions::markReviewed() {
    const std::optional<QString> reason = reasonToSign(tr("Mark as reviewed"));
    if (reason && sign(*reason))
        emit m_desk.review.said(tr("Reviewed. %1 exports the corrected text.")
                                    .arg(m_actions.keyOrName(DeskAction::Export)));
}

bool FinishingActions::confirmReplacing(const QString &path) {
    const ReviewSession &session = *m_desk.review.session();
    const DraftAddress address = DraftAddress::of(session.path());
    // Of any other file the dialog that asked for its name has asked.
    if (QFileInfo(path) != QFileInfo(address.file))
        return true;
    if (!address.entry.isEmpty()) {
        emit m_desk.review.failed(tr("The ZIP archive that the draft came in is left as it is: "
                                     "choose another name."));
        return false;
    }
    const QString shown = QDir::toNativeSeparators(path);
    if (fileNow(path, session.draft()) == FileNow::Changed)
        return confirm(
            {tr("Write over what somebody else wrote?"),
             tr("The file has changed since it was read. This would be gone, or come back:"),
             QStringList{shown} + differences(session.draft(), session.path()), tr("Write over")});
    return confirm({tr("Write over the source?"),
                    tr("This is the draft itself. Its old content will be gone."),
                    {shown},
                    tr("Write over")});
}

bool FinishingActions::mayWrite(const Result<WrittenInPart> &written) {
    if (!written)
        return m_desk.review.report(tl::make_unexpected(written.error()));
    if (written->refused.isEmpty())
        return true;
    const QString text = m_desk.review.session()->draft().text.joined();
    QStringList details;
    for (const auto &[edit, reason] : written->refused)
        details.append(tr("“%1” → “%2”: %3")
                           .arg(visibleWords(text.mid(edit.range.start, edit.range.length)),
                                visibleWords(edit.replacement), reason));
    return confirm({tr("Write the others?"),
                    tr("%n correction(s) cannot be written into this file; the draft's words stay "
                       "there:",
                       nullptr, int(details.size())),
                    details, tr("Write the others")});
}

void FinishingActions::exportText() {
    ReviewSession &session = *m_desk.review.session();
    const WorkflowState state = session.state();
    const bool reviewed = state == WorkflowState::Reviewed || state == WorkflowState::Exported;
    const std::optional<QString> reason =
        reviewed ? QString() : reasonToSign(tr("Export all the same"));
    if (!reason)
        return;
    // A file of many articles is written whole.
    DraftAddress address = DraftAddress::of(session.path());
    address.item.clear();
    const QString suffix = QFileInfo(address.fileName()).suffix();
    const QString own = suffix.isEmpty() ? QString() : u"."_s + suffix;
    const QString ending =
        session.draft().isConverted() ? u"."_s + session.draft().format->suffixes.first() : own;
    const QString path = fileToSave(address.beside(QString(u".da-sua"_s + ending)));
    if (path.isEmpty() || !confirmReplacing(path) || !m_desk.review.save())
        return;
    // Exporting is the last word of a review.
    if (!sign(*reason))
        return;
    const Result<WrittenInPart> written = session.correctedInPart();
    if (!mayWrite(written) || !m_desk.review.report(session.exportTo(path, *written)))
        return;
    const QString shown = QDir::toNativeSeparators(path);
    emit m_desk.review.said(address.entry.isEmpty()
                                ? tr("Exported: %1").arg(shown)
                                : tr("Exported: %1. The ZIP archive stays as it came.").arg(shown));
    emit m_desk.review.exported(path);
}

/// For the reporter, who sees each correction and can refuse it: the review goes on.
void FinishingActions::exportTracked() {
    ReviewSession &session = *m_desk.review.session();
    const DraftAddress address = DraftAddress::of(session.path());
    const QString path =
        fileToSave(address.beside(QString(u".theo-doi."_s + formatName(session.draft().format))));
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == QFileInfo(address.file)) {
        emit m_desk.review.failed(
            tr("Save the tracked changes under another name than the draft's."));
        return;
    }
    const Result<WrittenInPart> written = session.trackedInPart();
    if (!mayWrite(written))
        return;
    // What the reporter is asked goes along where the format can hold it.
    const Result<QByteArray> bytes = canHoldComments(session.draft().format)
                                         ? session.withQuestions(written->bytes)
                                         : Result<QByteArray>(written->bytes);
    if (m_desk.review.report(bytes.and_then(
            [&path](const QByteArray &document) { return saveFile(path, document); })))
        emit m_desk.review.said(
            tr("Exported with tracked changes: %1").arg(QDir::toNativeSeparators(path)));
}

/// For the CMS's editor, which takes the HTML, or for a field of plain text.
void FinishingActions::copyArticle(Markup markup) {
    const ReviewSession &session = *m_desk.review.session();
    const WorkflowState state = session.state();
    const bool reviewed = state == WorkflowState::Reviewed || state == WorkflowState::Exported;
    if (!reviewed && !confirmOpenErrors(tr("Copy all the same")))
        return;
    const ArticleCopy copy = articleCopy(session.text());
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setText(copy.plain);
    if (markup == Markup::Kept)
        mime->setHtml(copy.html);
    QGuiApplication::clipboard()->setMimeData(mime);
    QStringList left;
    if (copy.embeds > 0)
        left.append(tr("%n picture(s) or video(s)", nullptr, int(copy.embeds)));
    if (copy.links > 0)
        left.append(tr("%n link(s)", nullptr, int(copy.links)));
    const QString words =
        markup == Markup::Kept ? tr("Copied for the CMS.") : tr("Copied without markup.");
    emit m_desk.review.said(
        left.isEmpty() ? words : words + u' ' + tr("Not in it: %1").arg(left.join(u", "_s)));
}

void FinishingActions::compareRestored() {
    ReviewSession &session = *m_desk.review.session();
    if (!session.mayDiscardRestored())
        return;
    const RestoredWork &work = *session.restored();
    QStringList lines =
        textDifferences(work.before.split(u'\n'), session.text().current().split(u'\n'));
    if (work.decisions > 0)
        lines.append(tr("%n decision(s)", nullptr, work.decisions));
    if (confirm({tr("Discard what was restored?"),
                 tr("This came back from the journal. Undo brings it back once "
                    "more when it was discarded."),
                 lines, tr("Discard")}))
        m_desk.review.report(session.discardRestored());
}

void FinishingActions::saveReport() {
    ReviewSession &session = *m_desk.review.session();
    const QString path =
        fileToSave(DraftAddress::of(session.path()).beside(u".danh-sach-sua.html"));
    if (path.isEmpty())
        return;
    if (m_desk.review.report(
            correctionDocument(session, path).and_then([&path](const QByteArray &list) {
                return saveFile(path, list);
            })))
        emit m_desk.review.said(
            tr("List of corrections saved: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace morat

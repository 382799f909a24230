// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ReviewControl that carries out actions.
#include "desktop/look/LevelLook.h"
#include "desktop/shell/ReviewControl.h"

#include "drafts/DraftWriter.h"
#include "drafts/DraftAddress.h"
#include "review/output/CorrectionReport.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

void ReviewControl::connectActions() {
    const auto on = [this](const QString &id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, [this, work] {
            if (m_session)
                work();
        });
    };
    on(u"start"_s, [this] { start(); });
    on(u"next"_s, [this] { step(Direction::Forward); });
    on(u"previous"_s, [this] { step(Direction::Backward); });
    on(u"undo"_s, [this] { travel(&ReviewSession::undo); });
    on(u"redo"_s, [this] { travel(&ReviewSession::redo); });
    on(u"accept-next"_s, [this] { accept(0); });
    for (int number = 1; number <= 9; ++number)
        on(u"accept-%1"_s.arg(number), [this, number] { accept(number - 1); });
    on(u"accept-all"_s, [this] { acceptAll(); });
    on(u"edit-in-place"_s, [this] { m_views.detail->startEditing(); });
    on(u"ignore-once"_s, [this] { dismiss(Verb::IgnoreOnce); });
    on(u"ignore-article"_s, [this] { dismiss(Verb::IgnoreInArticle); });
    on(u"accept-word"_s, [this] { dismiss(Verb::AlwaysAcceptWord); });
    on(u"rule-off"_s, [this] { dismiss(Verb::SwitchRuleOff); });
    on(u"reviewed"_s, [this] { markReviewed(); });
    on(u"back-to-review"_s, [this] { report(m_session->moveTo(WorkflowState::InReview)); });
    on(u"export"_s, [this] { exportText(); });
    on(u"export-tracked"_s, [this] { exportTracked(); });
    on(u"report"_s, [this] { saveReport(); });
}

void ReviewControl::updateActions() {
    const bool there = m_session != nullptr;
    const bool onOne = there && m_current >= 0 && m_current < m_session->findings().size() &&
                       m_session->isOpen(m_current);
    const qsizetype suggestions =
        onOne ? m_session->findings()[m_current].finding.suggestions.size() : 0;
    for (const QString &id : {u"start"_s, u"next"_s, u"previous"_s, u"export"_s, u"report"_s,
                              u"find"_s, u"find-next"_s, u"find-previous"_s, u"remove-draft"_s})
        m_actions[id]->setEnabled(there);
    for (const QString &id :
         {u"edit-in-place"_s, u"ignore-once"_s, u"ignore-article"_s, u"rule-off"_s})
        m_actions[id]->setEnabled(onOne);
    m_actions[u"accept-word"_s]->setEnabled(
        onOne && m_session->findings()[m_current].finding.category.startsWith(u"spelling"_s));
    m_actions[u"accept-next"_s]->setEnabled(suggestions > 0);
    m_actions[u"accept-all"_s]->setEnabled(suggestions > 0);
    for (int number = 1; number <= 9; ++number)
        m_actions[u"accept-%1"_s.arg(number)]->setEnabled(suggestions >= number);
    m_actions[u"undo"_s]->setEnabled(there && m_session->canUndo());
    m_actions[u"redo"_s]->setEnabled(there && m_session->canRedo());
    m_actions[u"export-tracked"_s]->setEnabled(there && canTrackChanges(m_session->draft().format));
    const auto label = [](const QString &plain, const QString &with, const QString &what) {
        return what.isEmpty() ? plain : with.arg(QString(what).replace(u"&"_s, u"&&"_s));
    };
    m_actions[u"undo"_s]->setText(
        label(tr("&Undo"), tr("&Undo: %1"), there ? m_session->undoLabel() : QString()));
    m_actions[u"redo"_s]->setText(
        label(tr("&Redo"), tr("&Redo: %1"), there ? m_session->redoLabel() : QString()));
    const WorkflowState state = there ? m_session->state() : WorkflowState::New;
    m_actions[u"reviewed"_s]->setEnabled(there && state != WorkflowState::Reviewed);
    m_actions[u"back-to-review"_s]->setEnabled(there && state != WorkflowState::InReview &&
                                               mayMove(state, WorkflowState::InReview));
}

void ReviewControl::start() {
    if (m_session->state() == WorkflowState::New &&
        !report(m_session->moveTo(WorkflowState::InReview)))
        return;
    goOnFrom(0);
    m_views.editor->setFocus(Qt::ShortcutFocusReason);
}

void ReviewControl::accept(qsizetype suggestion) {
    if (m_current < 0 || m_current >= m_session->findings().size())
        return;
    m_views.editor->commitComposition();
    const qsizetype place = m_session->findings()[m_current].place.start;
    if (report(m_session->accept(m_current, suggestion)))
        goOnFrom(place);
}

void ReviewControl::acceptAll() {
    if (m_current < 0 || m_current >= m_session->findings().size())
        return;
    m_views.editor->commitComposition();
    const qsizetype place = m_session->findings()[m_current].place.start;
    const Result<int> done =
        m_session->acceptAllLike(m_current, [this](qsizetype index) { return shown(index); });
    if (!done) {
        emit failed(done.error().message);
        return;
    }
    emit said(tr("%n place(s) corrected as one step", nullptr, *done));
    goOnFrom(place);
}

void ReviewControl::editInPlace(const QString &words) {
    if (!m_session || m_current < 0 || m_current >= m_session->findings().size())
        return;
    const qsizetype place = m_session->findings()[m_current].place.start;
    const QString composed = words.normalized(QString::NormalizationForm_C);
    if (report(m_session->editInPlace(m_current, composed))) {
        goOnFrom(place);
        m_views.editor->setFocus(Qt::ShortcutFocusReason);
    }
}

void ReviewControl::dismiss(Verb verb) {
    if (m_current < 0 || m_current >= m_session->findings().size())
        return;
    const qsizetype place = m_session->findings()[m_current].place.start;
    const QString rule = currentRule();
    if (!report(m_session->dismiss(m_current, verb)))
        return;
    if (verb == Verb::SwitchRuleOff) {
        emit ruleSwitchedOff(rule);
        emit said(tr("Rule off: %1. %2 shows it, and switches it on again.")
                      .arg(rule, m_actions[u"house-style"_s]->shortcut().toString(
                                     QKeySequence::NativeText)));
    }
    m_views.decisions->refresh();
    goOnFrom(place);
}

void ReviewControl::travel(Result<void> (ReviewSession::*move)()) {
    m_views.editor->commitComposition();
    QSet<QString> open;
    const auto keyOf = [this](qsizetype i) { return m_session->findings()[i].finding.key; };
    for (qsizetype i = 0; i < m_session->findings().size(); ++i) {
        if (m_session->isOpen(i))
            open.insert(keyOf(i));
    }
    std::optional<qsizetype> worked;
    QObject watch;
    connect(m_session.get(), &ReviewSession::textReplaced, &watch,
            [&worked](TextRange range, const QString &) { worked = range.start; });
    if (!report((m_session.get()->*move)()))
        return;
    m_views.decisions->refresh();
    // To what is open again and shown; else to where the text changed, or what is hidden stands.
    for (qsizetype i = 0; i < m_session->findings().size(); ++i) {
        if (!m_session->isOpen(i) || open.contains(keyOf(i)))
            continue;
        if (shown(i))
            return goTo(i);
        if (!worked)
            worked = m_session->findings()[i].place.start;
    }
    goTo(-1);
    if (worked) {
        QTextCursor cursor(m_views.editor->document());
        cursor.setPosition(int(*worked));
        m_views.editor->setTextCursor(cursor);
    }
}

bool ReviewControl::confirmOpenErrors(const QString &yes) {
    if (m_session->openCount(Level::Error) == 0)
        return true;
    QStringList details;
    for (qsizetype i = 0; i < m_session->findings().size(); ++i) {
        const Finding &finding = m_session->findings()[i].finding;
        if (finding.level != Level::Error || !m_session->isOpen(i))
            continue;
        const Surroundings place = surroundings(*m_session, i, 25);
        details.append(u"• "_s + visibleWords(place.before) + u"["_s + visibleWords(place.words) +
                       u"]"_s + visibleWords(place.after));
    }
    return m_answers.confirm(
        m_views.window,
        {tr("Errors are still open"),
         tr("%n error(s) in this draft are still open:", nullptr, int(details.size())), details,
         yes});
}

void ReviewControl::markReviewed() {
    if (!confirmOpenErrors(tr("Mark as reviewed")))
        return;
    if (m_session->state() == WorkflowState::New &&
        !report(m_session->moveTo(WorkflowState::InReview)))
        return;
    if (report(m_session->moveTo(WorkflowState::Reviewed)))
        emit said(tr("Reviewed. Ctrl+Shift+E exports the corrected text."));
}

void ReviewControl::exportText() {
    const WorkflowState state = m_session->state();
    const bool reviewed = state == WorkflowState::Reviewed || state == WorkflowState::Exported;
    if (!reviewed && !confirmOpenErrors(tr("Export all the same")))
        return;
    const QFileInfo source(DraftAddress::of(m_session->path()).file);
    const QString ending = source.suffix().isEmpty() ? QString() : u"."_s + source.suffix();
    const QString suggested =
        source.dir().filePath(source.completeBaseName() + u".da-sua"_s + ending);
    const QString path = m_answers.fileToSave(m_views.window, suggested);
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == source &&
        !m_answers.confirm(m_views.window,
                           {tr("Write over the source?"),
                            tr("This is the draft itself. Its old content will be gone."),
                            {QDir::toNativeSeparators(path)},
                            tr("Write over")}))
        return;
    if (!save())
        return;
    // Exporting is the last word of a review.
    if (m_session->state() == WorkflowState::New &&
        !report(m_session->moveTo(WorkflowState::InReview)))
        return;
    if (m_session->state() == WorkflowState::InReview &&
        !report(m_session->moveTo(WorkflowState::Reviewed)))
        return;
    if (!report(m_session->exportTo(path)))
        return;
    emit said(tr("Exported: %1").arg(QDir::toNativeSeparators(path)));
    emit exported(path);
}

/// For the reporter, who sees each correction and can refuse it: the review goes on.
void ReviewControl::exportTracked() {
    const QFileInfo source(m_session->path());
    const QString path = m_answers.fileToSave(
        m_views.window, source.dir().filePath(source.completeBaseName() + u".theo-doi."_s +
                                              formatName(m_session->draft().format)));
    if (path.isEmpty())
        return;
    if (QFileInfo(path) == source) {
        emit failed(tr("Save the tracked changes under another name than the draft's."));
        return;
    }
    if (report(m_session->trackedBytes().and_then(
            [&path](const QByteArray &bytes) { return saveFile(path, bytes); })))
        emit said(tr("Exported with tracked changes: %1").arg(QDir::toNativeSeparators(path)));
}

void ReviewControl::saveReport() {
    const DraftAddress address = DraftAddress::of(m_session->path());
    const QFileInfo source(address.file);
    const QString item = address.item.isEmpty() ? QString() : u"-"_s + address.item;
    const QString path = m_answers.fileToSave(
        m_views.window,
        source.dir().filePath(source.completeBaseName() + item + u".danh-sach-sua.html"_s));
    if (path.isEmpty())
        return;
    if (report(saveFile(path, correctionReportHtml(*m_session).toUtf8())))
        emit said(tr("List of corrections saved: %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace morat

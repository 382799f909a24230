// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ReviewControl that carries out actions.
#include "data/SaveFile.h"
#include "desktop/look/LevelLook.h"
#include "desktop/shell/ReviewControl.h"

#include "drafts/DraftAddress.h"
#include "drafts/DraftWriter.h"
#include "drafts/Formats.h"
#include "review/output/CorrectionReport.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

void ReviewControl::connectActions() {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, [this, work] {
            if (m_session)
                work();
        });
    };
    on(DeskAction::StartReview, [this] { start(); });
    on(DeskAction::NextFinding, [this] { step(Direction::Forward); });
    on(DeskAction::PreviousFinding, [this] { step(Direction::Backward); });
    on(DeskAction::Undo, [this] { travel(&ReviewSession::undo); });
    on(DeskAction::Redo, [this] { travel(&ReviewSession::redo); });
    on(DeskAction::AcceptFirst, [this] { accept(0); });
    const QList<QAction *> &suggestions = m_actions.variants(DeskAction::AcceptSuggestion);
    for (qsizetype i = 0; i < suggestions.size(); ++i) {
        connect(suggestions[i], &QAction::triggered, this, [this, i] {
            if (m_session)
                accept(i);
        });
    }
    on(DeskAction::AcceptAll, [this] { acceptAll(); });
    on(DeskAction::EditInPlace, [this] { m_views.detail->startEditing(); });
    on(DeskAction::IgnoreOnce, [this] { dismiss(Verb::IgnoreOnce); });
    on(DeskAction::IgnoreInArticle, [this] { dismiss(Verb::IgnoreInArticle); });
    on(DeskAction::AcceptWord, [this] { dismiss(Verb::AlwaysAcceptWord); });
    on(DeskAction::SwitchRuleOff, [this] { dismiss(Verb::SwitchRuleOff); });
    on(DeskAction::MarkReviewed, [this] { markReviewed(); });
    on(DeskAction::BackToReview, [this] { report(m_session->moveTo(WorkflowState::InReview)); });
    on(DeskAction::Export, [this] { exportText(); });
    on(DeskAction::ExportTracked, [this] { exportTracked(); });
    on(DeskAction::SaveReport, [this] { saveReport(); });
}

void ReviewControl::updateActions() {
    const ReviewSession *session = m_session.get();
    const WorkflowState workflow = session ? session->state() : WorkflowState::New;
    const bool onOne = session && m_current >= 0 && m_current < session->findings().size() &&
                       session->isOpen(m_current);
    const Finding finding = onOne ? session->findings()[m_current].finding : Finding();
    m_actions.update([&](DeskState &state) {
        state.hasDraft = session != nullptr;
        state.mayChooseCharset =
            session && session->draft().format->charsetChoice == CharsetChoice::Open;
        state.mayTrackChanges = session && canTrackChanges(session->draft().format);
        state.mayMarkReviewed = session && workflow != WorkflowState::Reviewed;
        state.mayTakeBackIntoReview = session && workflow != WorkflowState::InReview &&
                                      mayMove(workflow, WorkflowState::InReview);
        state.canUndo = session && session->canUndo();
        state.canRedo = session && session->canRedo();
        state.onOpenFinding = onOne;
        state.onWord = finding.category.startsWith(u"spelling"_s);
        state.suggestions = finding.suggestions.size();
    });
    const auto label = [](const QString &plain, const QString &with, const QString &what) {
        return what.isEmpty() ? plain : with.arg(QString(what).replace(u"&"_s, u"&&"_s));
    };
    m_actions[DeskAction::Undo]->setText(
        label(tr("&Undo"), tr("&Undo: %1"), session ? session->undoLabel() : QString()));
    m_actions[DeskAction::Redo]->setText(
        label(tr("&Redo"), tr("&Redo: %1"), session ? session->redoLabel() : QString()));
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
                      .arg(rule, m_actions[DeskAction::HouseStyle]->shortcut().toString(
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

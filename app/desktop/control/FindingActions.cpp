// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/FindingActions.h"

#include "desktop/findings/Surroundings.h"

#include <QSet>

namespace morat {

FindingActions::FindingActions(ReviewControl &review, ReviewControl::Views views,
                               ActionRegistry &actions, const Answers &answers)
    : m_review(review)
    , m_views(views)
    , m_actions(actions)
    , m_answers(answers) {
    const auto on = [this](DeskAction id, auto work) {
        connect(m_actions[id], &QAction::triggered, this, [this, work] {
            if (m_review.session())
                work();
        });
    };
    on(DeskAction::StartReview, [this] { start(); });
    on(DeskAction::Undo, [this] { travel(&ReviewSession::undo); });
    on(DeskAction::Redo, [this] { travel(&ReviewSession::redo); });
    on(DeskAction::AcceptFirst, [this] { accept(0); });
    on(DeskAction::AcceptAll, [this] { acceptAll(); });
    on(DeskAction::EditInPlace, [this] { m_views.detail->startEditing(); });
    on(DeskAction::IgnoreOnce, [this] { dismiss(Verb::IgnoreOnce); });
    on(DeskAction::IgnoreInArticle, [this] { dismiss(Verb::IgnoreInArticle); });
    on(DeskAction::AcceptWord, [this] { dismiss(Verb::AlwaysAcceptWord); });
    on(DeskAction::SwitchRuleOff, [this] { dismiss(Verb::SwitchRuleOff); });
    on(DeskAction::ReportFalseAlarm, [this] { dismiss(Verb::ReportFalseAlarm); });
    const QList<QAction *> &suggestions = m_actions.variants(DeskAction::AcceptSuggestion);
    for (qsizetype i = 0; i < suggestions.size(); ++i)
        connect(suggestions[i], &QAction::triggered, this, [this, i] { accept(i); });
    connect(m_views.detail, &DetailPane::suggestionChosen, this, &FindingActions::accept);
    connect(m_views.detail, &DetailPane::wordsWritten, this, &FindingActions::editInPlace);
}

qsizetype FindingActions::findingToDecide() {
    if (!m_review.session() || m_views.editor->isComposing())
        return -1;
    // A panel shows the finding in full, beside the text that it is about.
    const bool isSeen = m_views.editor->isVisible();
    if ((isSeen && !m_views.editor->hasFocus()) || !m_review.current().placed())
        return m_review.current().index();
    const qsizetype caret = m_views.editor->textCursor().position();
    const TextRange place = m_review.current().placed()->place;
    const bool isThere = caret >= place.start && caret <= place.end();
    const qsizetype atCaret = m_views.editor->findingAt(caret);
    if (isSeen && m_views.editor->isCaretInSight() && (isThere || atCaret >= 0)) {
        if (!isThere)
            m_review.goTo(atCaret, DraftEditor::Caret::Stays);
        return m_review.current().index();
    }
    m_review.goTo(m_review.current().index());
    emit m_review.said(tr("This is the finding that would be decided on. Press the key again."));
    return -1;
}

void FindingActions::start() {
    ReviewSession &session = *m_review.session();
    if (session.state() == WorkflowState::New && !session.isReadOnly() &&
        !m_review.report(session.moveTo(WorkflowState::InReview)))
        return;
    m_review.goOnFrom(0);
    m_views.editor->setFocus(Qt::ShortcutFocusReason);
}

QString FindingActions::whyNothingToAccept() const {
    const CurrentFinding &current = m_review.current();
    if (!current.placed())
        return tr("No finding is chosen. %1 goes to the next one.")
            .arg(m_actions.keyOrName(DeskAction::NextFinding));
    if (!current.isOpen())
        return tr("This finding is decided already. %1 goes to the next one.")
            .arg(m_actions.keyOrName(DeskAction::NextFinding));
    if (current.placed()->finding.suggestions.isEmpty())
        return tr("This finding has no suggestion. %1 edits in place, %2 ignores it.")
            .arg(m_actions.keyOrName(DeskAction::EditInPlace),
                 m_actions.keyOrName(DeskAction::IgnoreOnce));
    return {};
}

void FindingActions::accept(qsizetype suggestion) {
    if (const QString why = whyNothingToAccept(); !why.isEmpty()) {
        emit m_review.said(why);
        return;
    }
    const qsizetype index = findingToDecide();
    if (index < 0)
        return;
    ReviewSession &session = *m_review.session();
    const qsizetype place = session.findings()[index].place.start;
    if (m_review.report(session.accept(index, suggestion)))
        m_review.goOnFrom(place);
}

void FindingActions::acceptAll() {
    const qsizetype index = findingToDecide();
    if (index < 0)
        return;
    ReviewSession &session = *m_review.session();
    const qsizetype place = session.findings()[index].place.start;
    const Result<int> done =
        session.acceptAllLike(index, [this](qsizetype each) { return m_review.isShown(each); });
    if (!done) {
        emit m_review.failed(done.error().message);
        return;
    }
    emit m_review.said(tr("%n place(s) corrected as one step", nullptr, *done));
    m_review.goOnFrom(place);
}

void FindingActions::editInPlace(const QString &words) {
    const qsizetype index = findingToDecide();
    if (index < 0)
        return;
    ReviewSession &session = *m_review.session();
    const qsizetype place = session.findings()[index].place.start;
    const QString composed = words.normalized(QString::NormalizationForm_C);
    const TextRange marked = session.findings()[index].place;
    if (composed.trimmed().isEmpty() && !marked.isEmpty()) {
        const PlacedFinding asked = session.findings()[index];
        const Answers::Question question{
            tr("Remove these words?"),
            tr("Nothing was written to stand in their place."),
            {visibleWords(session.text().current().mid(marked.start, marked.length))},
            tr("Remove")};
        const bool isWanted = m_review.whileShown(
            [&] { return m_answers.confirm(m_views.detail->window(), question); });
        // A check may have brought others while the question stood.
        if (!isWanted || index >= session.findings().size() || session.findings()[index] != asked)
            return;
    }
    if (!m_review.report(session.editInPlace(index, composed)))
        return;
    m_review.goOnFrom(place);
    m_views.editor->setFocus(Qt::ShortcutFocusReason);
}

void FindingActions::dismiss(Verb verb) {
    const qsizetype index = findingToDecide();
    if (index < 0)
        return;
    ReviewSession &session = *m_review.session();
    const qsizetype place = session.findings()[index].place.start;
    const QString rule = m_review.currentRule();
    if (!m_review.report(session.dismiss(index, verb)))
        return;
    if (verb == Verb::SwitchRuleOff)
        emit m_review.ruleSwitchedOff(rule);
    m_review.goOnFrom(place);
}

void FindingActions::travel(Result<void> (ReviewSession::*move)()) {
    m_views.editor->commitComposition();
    ReviewSession &session = *m_review.session();
    QSet<QString> open;
    const auto keyOf = [&session](qsizetype i) { return session.findings()[i].finding.key; };
    for (qsizetype i = 0; i < session.findings().size(); ++i) {
        if (session.isOpen(i))
            open.insert(keyOf(i));
    }
    std::optional<qsizetype> worked;
    QObject watch;
    connect(&session, &ReviewSession::textReplaced, &watch,
            [&worked](TextRange range, const QString &) { worked = range.start; });
    if (!m_review.report((session.*move)()))
        return;
    // To what is open again and shown; else to where the text changed, or what is hidden stands.
    for (qsizetype i = 0; i < session.findings().size(); ++i) {
        if (!session.isOpen(i) || open.contains(keyOf(i)))
            continue;
        if (m_review.isShown(i))
            return m_review.goTo(i);
        if (!worked)
            worked = session.findings()[i].place.start;
    }
    m_review.goTo(-1);
    if (worked) {
        QTextCursor cursor(m_views.editor->document());
        cursor.setPosition(int(*worked));
        m_views.editor->setTextCursor(cursor);
    }
}

} // namespace morat

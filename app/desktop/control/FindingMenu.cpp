// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/FindingMenu.h"

#include "desktop/control/VersionActions.h"
#include "desktop/findings/QuestionLook.h"
#include "desktop/look/LevelLook.h"
#include "review/output/ShownWords.h"

#include <QLabel>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int widestReason = 380; ///< pixels

QString withoutMnemonic(QString words) {
    return words.replace(u"&"_s, u"&&"_s);
}

/// Words that are read only, over as many lines as they need.
void addWords(QMenu &menu, const QString &words) {
    auto *label = new QLabel(words, &menu);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMargin(8);
    label->setMaximumWidth(widestReason);
    label->setMinimumWidth(std::min(widestReason, label->sizeHint().width()));
    // It cannot be chosen, and is to be read all the same.
    QPalette readable = label->palette();
    readable.setColor(QPalette::Disabled, QPalette::WindowText,
                      menu.palette().color(QPalette::Active, QPalette::Text));
    label->setPalette(readable);
    auto *entry = new QWidgetAction(&menu);
    entry->setDefaultWidget(label);
    entry->setText(words);
    entry->setEnabled(false);
    menu.addAction(entry);
}

QString suggestionWords(const Suggestion &suggestion) {
    if (!suggestion.label.isEmpty())
        return suggestion.label;
    if (suggestion.action == Suggestion::Action::RemoveBlock)
        return FindingMenu::tr("Remove this paragraph");
    return suggestion.text.isEmpty() ? FindingMenu::tr("Remove") : shownWords(suggestion.text);
}

} // namespace

FindingMenu::FindingMenu(ReviewControl &review, DraftEditor *editor, ActionRegistry &actions)
    : m_review(review)
    , m_editor(editor)
    , m_actions(actions) {
    connect(editor, &DraftEditor::menuWanted, this, &FindingMenu::openAt);
    connect(actions[DeskAction::ShowChoices], &QAction::triggered, this, &FindingMenu::openAtCaret);
}

void FindingMenu::openAtCaret() {
    if (!m_review.session() || m_editor->isComposing())
        return;
    emit m_review.placeWanted();
    if (!m_editor->isCaretInSight())
        m_editor->ensureCursorVisible();
    openAt(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
}

void FindingMenu::openAt(QPoint global) {
    if (!m_review.session() || m_editor->isComposing())
        return;
    const qsizetype index = m_editor->findingAt(m_editor->textCursor().position());
    if (index >= 0 && index != m_review.current().index())
        m_review.goTo(index, DraftEditor::Caret::Stays);
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"FindingMenu"_s);
    if (index >= 0)
        addFinding(*menu, m_review.session()->findings()[index]);
    addQuestions(*menu);
    addChange(*menu);
    addEditing(*menu);
    menu->popup(global);
    // The first thing that can be done is what Enter does.
    for (QAction *entry : menu->actions()) {
        if (index >= 0 && entry->isEnabled() && !entry->isSeparator()) {
            menu->setActiveAction(entry);
            break;
        }
    }
}

void FindingMenu::addFinding(QMenu &menu, const PlacedFinding &placed) {
    const Finding &finding = placed.finding;
    QString reason = levelWord(finding.level) + u" · "_s + finding.message;
    if (!finding.explanation.isEmpty())
        reason += u'\n' + finding.explanation;
    addWords(menu, reason);
    menu.addSeparator();
    const QList<QAction *> &accepts = m_actions.variants(DeskAction::AcceptSuggestion);
    const qsizetype count = std::min(finding.suggestions.size(), accepts.size());
    for (qsizetype i = 0; i < count; ++i) {
        QAction *accept = accepts[i];
        QAction *entry = menu.addAction(u"&%1   %2\t%3"_s.arg(i + 1).arg(
            withoutMnemonic(suggestionWords(finding.suggestions[i])),
            accept->shortcut().toString(QKeySequence::NativeText)));
        entry->setEnabled(accept->isEnabled());
        connect(entry, &QAction::triggered, accept, &QAction::trigger);
    }
    menu.addAction(m_actions[DeskAction::AcceptAll]);
    menu.addAction(m_actions[DeskAction::EditInPlace]);
    menu.addSeparator();
    for (const DeskAction ignore :
         {DeskAction::IgnoreOnce, DeskAction::IgnoreInArticle, DeskAction::AcceptWord,
          DeskAction::SwitchRuleOff, DeskAction::ReportFalseAlarm})
        menu.addAction(m_actions[ignore]);
    menu.addSeparator();
}

void FindingMenu::addQuestions(QMenu &menu) {
    const int caret = m_editor->textCursor().position();
    bool isAsked = false;
    for (const Question &question : m_review.session()->questions()) {
        if (!question.place || question.place->start > caret || question.place->end() < caret)
            continue;
        isAsked = true;
        QString words = tr("Question, %1").arg(questionWord(question.state)) + u" · "_s +
                        question.author + u": "_s + question.text;
        for (const Question::Reply &reply : question.replies)
            words += u'\n' + reply.author + u": "_s + reply.text;
        addWords(menu, words);
    }
    if (isAsked) {
        for (const DeskAction act : {DeskAction::AnswerQuestion, DeskAction::SettleQuestion,
                                     DeskAction::EditQuestion, DeskAction::RemoveQuestion})
            menu.addAction(m_actions[act]);
    }
    menu.addAction(m_actions[DeskAction::AskAuthor]);
    menu.addSeparator();
}

void FindingMenu::addChange(QMenu &menu) {
    const QTextCursor cursor = m_editor->textCursor();
    if (const qsizetype change = m_editor->changes().at(cursor.position()); change >= 0) {
        addWords(menu, m_editor->describeChange({ChangeBy::Editors, change}));
        menu.addAction(m_actions[DeskAction::TakeBackChange]);
        menu.addSeparator();
    }
    const QList<VersionDifference> &differences = m_review.session()->differences();
    const qsizetype version = differenceAt(differences, cursor);
    if (version < 0)
        return;
    addWords(menu, m_editor->describeChange({ChangeBy::Version, version}));
    menu.addAction(m_actions[DeskAction::TakeNewHere]);
    menu.addAction(m_actions[DeskAction::KeepOursHere]);
    menu.addSeparator();
}

void FindingMenu::addEditing(QMenu &menu) {
    const QTextCursor cursor = m_editor->textCursor();
    const auto add = [&](const QString &words, QKeySequence::StandardKey key, bool isEnabled,
                         void (QPlainTextEdit::*work)()) {
        QAction *entry =
            menu.addAction(words + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText));
        entry->setEnabled(isEnabled);
        connect(entry, &QAction::triggered, m_editor, work);
    };
    const bool mayWrite = !m_editor->isReadOnly();
    add(tr("Cu&t"), QKeySequence::Cut, cursor.hasSelection() && mayWrite, &QPlainTextEdit::cut);
    add(tr("&Copy"), QKeySequence::Copy, cursor.hasSelection(), &QPlainTextEdit::copy);
    add(tr("&Paste"), QKeySequence::Paste, m_editor->canPaste() && mayWrite,
        &QPlainTextEdit::paste);
    add(tr("&Select all"), QKeySequence::SelectAll, true, &QPlainTextEdit::selectAll);
}

} // namespace morat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/DetailPane.h"

#include "desktop/findings/Surroundings.h"
#include "desktop/look/LevelLook.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

DetailPane::DetailPane(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_level(new QLabel)
    , m_message(new QLabel)
    , m_context(new QLabel)
    , m_why(new QLabel)
    , m_past(new QLabel)
    , m_suggestions(new QVBoxLayout)
    , m_work(new QWidget)
    , m_edit(new QLineEdit)
    , m_dismissals(new QWidget)
    , m_empty(new QLabel) {
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    scroll->setWidget(page);
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(10, 8, 10, 8);
    outer->addWidget(scroll, 1);

    sayEmpty();
    connect(&actions, &ActionRegistry::keysChanged, this, &DetailPane::sayEmpty);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    pageColumn->addWidget(m_empty);
    pageColumn->addWidget(m_work);
    pageColumn->addStretch();
    auto *column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QLabel *label : {m_level, m_message, m_context, m_why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    m_level->setObjectName(u"level"_s);
    m_level->setTextFormat(Qt::RichText);
    m_message->setTextFormat(Qt::PlainText);
    m_context->setTextFormat(Qt::RichText);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setForegroundRole(QPalette::PlaceholderText);
    QFont strong = m_message->font();
    strong.setWeight(QFont::DemiBold);
    m_message->setFont(strong);
    m_message->setObjectName(u"message"_s);
    m_context->setObjectName(u"context"_s);
    m_context->setMargin(6);
    m_context->setAutoFillBackground(true);
    m_context->setBackgroundRole(QPalette::AlternateBase);
    m_suggestions->setSpacing(3);
    column->addLayout(m_suggestions);
    addSuggestions();
    m_alike = addDismissal(actions, DeskAction::AcceptAll, {});
    m_alike->setObjectName(u"alike"_s);
    m_alike->setStyleSheet(u"text-align: left; padding: 4px 8px;"_s);
    column->addWidget(m_alike);
    // It comes a moment later: what is above it stays where it is.
    m_past->setObjectName(u"past"_s);
    m_past->setTextFormat(Qt::PlainText);
    m_past->setWordWrap(true);
    m_past->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_past->setForegroundRole(QPalette::PlaceholderText);
    m_past->hide();
    column->addWidget(m_past);

    auto *label = new QLabel(tr("Edit in place (Enter to put in):"));
    label->setBuddy(m_edit);
    column->addWidget(label);
    column->addWidget(m_edit);
    m_edit->setAccessibleName(tr("Own words for this place"));
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { emit wordsWritten(m_edit->text()); });

    auto *grid = new QGridLayout(m_dismissals);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(addDismissal(actions, DeskAction::IgnoreOnce, tr("Ignore this time")), 0, 0);
    grid->addWidget(
        addDismissal(actions, DeskAction::IgnoreInArticle, tr("Ignore in this article")), 0, 1);
    m_word = addDismissal(actions, DeskAction::AcceptWord, tr("Always accept this word"));
    grid->addWidget(m_word, 1, 0);
    grid->addWidget(addDismissal(actions, DeskAction::SwitchRuleOff, tr("Switch this rule off")), 1,
                    1);
    grid->addWidget(addDismissal(actions, DeskAction::ReportFalseAlarm, tr("False alarm")), 2, 0);
    for (QPushButton *dismissal : m_dismissals->findChildren<QPushButton *>())
        m_closing.append(dismissal);
    // A question can be asked of what is decided, too.
    m_ask = addDismissal(actions, DeskAction::AskAuthor, tr("Ask the author…"));
    grid->addWidget(m_ask, 2, 1);
    column->addWidget(m_dismissals);
    showFinding(nullptr, -1);
}

void DetailPane::tabAfter(QWidget *before) {
    // The suggestions, what else can be done, then what is read.
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (QPushButton *button : std::as_const(m_buttons))
        follow(button);
    follow(m_alike);
    follow(m_edit);
    for (QPushButton *button : m_dismissals->findChildren<QPushButton *>())
        follow(button);
    for (QLabel *read : {m_level, m_message, m_context, m_why, m_past})
        follow(read);
}

void DetailPane::sayEmpty() {
    m_empty->setText(
        tr("Here stands what was found at a place: why, what could stand there, and what else can "
           "be done about it. %1 starts with the first open finding.")
            .arg(m_actions.keyOrName(DeskAction::StartReview)));
}

QPushButton *DetailPane::addDismissal(const ActionRegistry &actions, DeskAction id,
                                      const QString &words) {
    QAction *action = actions[id];
    auto *button = new QPushButton(words);
    const auto name = [button, action] {
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    };
    connect(action, &QAction::changed, button, name);
    name();
    button->setAccessibleName(words);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void DetailPane::showFinding(const ReviewSession *session, qsizetype index) {
    const bool there = session && index >= 0 && index < session->findings().size();
    m_work->setVisible(there);
    m_empty->setVisible(!there);
    if (!there) {
        m_edit->clear();
        return;
    }
    describe(*session, index);
    m_words = surroundings(*session, index, 0).words;
    m_edit->setText(m_words);
    m_edit->setModified(false);
}

void DetailPane::refreshFinding(const ReviewSession &session, qsizetype index) {
    // Its words are the same: whoever has begun to write others, or has a syllable open in an input
    // method, goes on.
    describe(session, index);
}

void DetailPane::describe(const ReviewSession &session, qsizetype index) {
    const Finding &finding = session.findings()[index].finding;
    const QColor colour = levelColour(finding.level, palette());
    const QString state = session.isOpen(index) ? QString() : u" · "_s + tr("decided");
    m_level->setText(u"<span style='color:%1'><b>%2</b></span> · %3%4"_s.arg(
        colour.name(), levelWord(finding.level), categoryWord(finding.category).toHtmlEscaped(),
        state));
    m_message->setText(finding.message);
    m_level->setAccessibleName(
        u"%1, %2%3"_s.arg(levelWord(finding.level), categoryWord(finding.category), state));
    const Surroundings place = surroundings(session, index, 70);
    const QString words = visibleWords(place.words);
    m_context->setText(u"%1<b style='color:%2'>%3</b>%4"_s.arg(
        visibleWords(place.before).toHtmlEscaped(), colour.name(), words.toHtmlEscaped(),
        visibleWords(place.after).toHtmlEscaped()));
    m_context->setAccessibleName(
        tr("Where it stands: %1").arg(place.before + u'“' + place.words + u'”' + place.after));
    m_why->setText(QStringList{finding.explanation, finding.reference}
                       .filter(QRegularExpression(u"."_s))
                       .join(u'\n'));
    m_why->setVisible(!m_why->text().isEmpty());
    showSuggestions(finding);
    showAlike(session, index);
    // What is known of the same words stays until more is.
    if (const QString of = finding.rule + u'\n' + finding.subject; m_pastOf != of) {
        m_pastOf = of;
        showPast({});
    }
    emit findingShown(finding.rule, finding.subject);
    const bool mayClose = session.isOpen(index) && !session.isReadOnly();
    for (QPushButton *dismissal : std::as_const(m_closing))
        dismissal->setEnabled(mayClose);
    m_ask->setEnabled(!session.isReadOnly());
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(!session.isReadOnly());
    m_alike->setEnabled(session.isOpen(index) && !session.isReadOnly());
    m_edit->setReadOnly(session.isReadOnly());
    m_word->setEnabled(mayClose && finding.category.startsWith(u"spelling"_s));
}

void DetailPane::addSuggestions() {
    // They stay, so that the first is always what Tab comes to after the list of findings.
    for (qsizetype i = 0; i < m_actions.variants(DeskAction::AcceptSuggestion).size(); ++i) {
        auto *button = new QPushButton(m_work);
        button->setStyleSheet(u"text-align: left; padding: 4px 8px;"_s);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, i] { emit suggestionChosen(i); });
        m_suggestions->addWidget(button);
        m_buttons.append(button);
    }
}

void DetailPane::showSuggestions(const Finding &finding) {
    const QList<QAction *> &accepts = m_actions.variants(DeskAction::AcceptSuggestion);
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        QPushButton *button = m_buttons[i];
        button->setVisible(i < finding.suggestions.size());
        if (i >= finding.suggestions.size()) {
            button->setAccessibleName({});
            button->setText({});
            continue;
        }
        const Suggestion &suggestion = finding.suggestions[i];
        QString words = suggestion.label;
        if (words.isEmpty()) {
            if (suggestion.action == Suggestion::Action::RemoveBlock)
                words = tr("Remove this paragraph");
            else if (suggestion.text.isEmpty())
                words = tr("Remove");
            else
                words = visibleWords(suggestion.text);
        }
        const QString key = accepts[i]->shortcut().toString(QKeySequence::NativeText);
        button->setAccessibleName(tr("Suggestion %1: %2").arg(i + 1).arg(words));
        words.replace(u"&"_s, u"&&"_s);
        button->setText(u"%1   %2"_s.arg(i + 1).arg(words));
        button->setToolTip(
            i == 0 ? tr("%1 or %2").arg(m_actions.keyOrName(DeskAction::AcceptFirst), key) : key);
    }
}

/// A slip that stands all over the draft can go in one step.
void DetailPane::showAlike(const ReviewSession &session, qsizetype index) {
    const Finding &shown = session.findings()[index].finding;
    int alike = 0;
    for (qsizetype i = 0; i < session.findings().size(); ++i) {
        const Finding &finding = session.findings()[i].finding;
        alike += finding.rule == shown.rule && finding.subject == shown.subject &&
                         !finding.suggestions.isEmpty() && session.isOpen(i)
                     ? 1
                     : 0;
    }
    const QString words = tr("Correct all %n places of this kind", nullptr, alike);
    m_alike->setText(words);
    m_alike->setAccessibleName(words);
    m_alike->setVisible(alike > 1 && !shown.suggestions.isEmpty());
}

void DetailPane::keyPressEvent(QKeyEvent *event) {
    if (!event->matches(QKeySequence::Cancel) || !m_edit->hasFocus()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_edit->setText(m_words);
    emit editingLeft();
}

void DetailPane::showPast(const QString &words) {
    m_past->setText(words);
    m_past->setAccessibleName(words);
    m_past->setVisible(!words.isEmpty());
}

void DetailPane::startEditing() {
    if (!m_work->isVisible())
        return;
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

} // namespace morat

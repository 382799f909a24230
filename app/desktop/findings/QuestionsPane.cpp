// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/QuestionsPane.h"

#include "desktop/findings/QuestionLook.h"
#include "review/output/ShownWords.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int questionRole = Qt::UserRole;
constexpr int actRole = Qt::UserRole + 1;
/// Milliseconds after a key in which others are awaited before places are looked at anew.
constexpr int typingRest = 400;
/// Letters of the words that a question is about.
constexpr qsizetype longestWords = 60;

QString whoAndWhen(const QString &author, const QDateTime &time) {
    return u"%1, %2"_s.arg(author, QLocale().toString(time.toLocalTime(), u"dd/MM HH:mm"_s));
}
} // namespace

QuestionsPane::QuestionsPane(const ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_shown(new QComboBox(this))
    , m_empty(new QLabel(this))
    , m_tree(new QTreeWidget(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    m_shown->addItem(tr("All questions"), int(Shown::All));
    m_shown->addItem(tr("Open"), int(Shown::Open));
    m_shown->addItem(tr("Answered"), int(Shown::Answered));
    m_shown->addItem(tr("Settled"), int(Shown::Settled));
    m_shown->setAccessibleName(tr("Which questions are listed"));
    column->addWidget(m_shown);
    m_empty->setWordWrap(true);
    m_empty->setMargin(8);
    column->addWidget(m_empty);
    m_tree->setHeaderHidden(true);
    m_tree->setWordWrap(true);
    m_tree->setTextElideMode(Qt::ElideNone);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(32);
    m_tree->setRootIsDecorated(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setAccessibleName(tr("Questions to the author"));
    column->addWidget(m_tree, 1);
    auto *buttons = new QWidget(this);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (const DeskAction id : {DeskAction::AnswerQuestion, DeskAction::SettleQuestion,
                                DeskAction::EditQuestion, DeskAction::RemoveQuestion})
        addButton(actions, id, buttons);
    column->addWidget(buttons);
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &QuestionsPane::refresh);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &QuestionsPane::refresh);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (const auto place = chosenPlace(); place && m_tree->hasFocus())
            emit placePicked(*place);
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (const auto place = chosenPlace())
            emit placeWanted(*place);
    });
}

void QuestionsPane::addButton(const ActionRegistry &actions, DeskAction id, QWidget *row) {
    QAction *action = actions[id];
    auto *button = new QPushButton(row);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto follow = [button, action] {
        // The menus' letters are the menus'.
        button->setText(action->text().remove(u'&'));
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    auto *grid = static_cast<QGridLayout *>(row->layout());
    const int count = grid->count();
    grid->addWidget(button, count / 2, count % 2);
}

void QuestionsPane::setSession(ReviewSession *session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &ReviewSession::changed, this, [this](Changes what) {
            if (what.testFlag(Change::Decisions))
                refresh();
            else if (what.testFlag(Change::Text))
                m_typingRests.start();
        });
    refresh();
}

void QuestionsPane::setEmptyWords(const QString &words) {
    m_empty->setText(words);
}

void QuestionsPane::addQuestion(const Question &question) {
    const QString words = question.words.size() > longestWords
                              ? QString(question.words.left(longestWords) + u'…')
                              : question.words;
    const QString about = question.place ? u"“%1”"_s.arg(shownWords(words))
                                         : tr("“%1” – its words are gone").arg(shownWords(words));
    const QString said =
        question.text + u'\n' + about + u" · "_s + whoAndWhen(question.author, question.time);
    const auto tellBefore = [](QTreeWidgetItem *line, const QStringList &before) {
        if (!before.isEmpty())
            line->setToolTip(0, tr("Before: %1").arg(before.join(u'\n')));
    };
    auto *item = new QTreeWidgetItem(m_tree, {said});
    tellBefore(item, question.before);
    item->setIcon(0, questionIcon(question.state, palette()));
    item->setData(0, questionRole, question.id);
    item->setData(0, actRole, question.id);
    item->setData(0, Qt::AccessibleTextRole,
                  tr("Question, %1: %2").arg(questionWord(question.state), said));
    for (const Question::Reply &reply : question.replies) {
        const QString answer = reply.text + u'\n' + whoAndWhen(reply.author, reply.time);
        auto *line = new QTreeWidgetItem(item, {answer});
        tellBefore(line, reply.before);
        line->setData(0, questionRole, question.id);
        line->setData(0, actRole, reply.id);
        line->setData(0, Qt::AccessibleTextRole, tr("Answer: %1").arg(answer));
    }
    item->setExpanded(true);
}

void QuestionsPane::refresh() {
    m_typingRests.stop();
    const qint64 kept = chosenAct();
    const QList<Question> questions = m_session ? m_session->questions() : QList<Question>();
    const auto shown = Shown(m_shown->currentData().toInt());
    m_waiting = 0;
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        for (const Question &question : questions) {
            m_waiting += question.state == QuestionState::Settled ? 0 : 1;
            const bool isShown =
                shown == Shown::All || int(shown) - int(Shown::Open) == int(question.state);
            if (isShown)
                addQuestion(question);
        }
        choose(kept);
    }
    m_empty->setVisible(questions.isEmpty());
    m_shown->setVisible(!questions.isEmpty());
    emit counted();
}

qint64 QuestionsPane::chosen() const {
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item && item->isSelected() ? item->data(0, questionRole).toLongLong() : 0;
}

qint64 QuestionsPane::chosenAct() const {
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item && item->isSelected() ? item->data(0, actRole).toLongLong() : 0;
}

std::optional<TextRange> QuestionsPane::chosenPlace() const {
    return m_session && chosen() != 0 ? m_session->placeOf(chosen()) : std::nullopt;
}

void QuestionsPane::choose(qint64 act) {
    for (int i = 0; act != 0 && i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_tree->topLevelItem(i);
        if (item->data(0, actRole).toLongLong() == act)
            return m_tree->setCurrentItem(item);
        for (int k = 0; k < item->childCount(); ++k) {
            if (item->child(k)->data(0, actRole).toLongLong() == act)
                return m_tree->setCurrentItem(item->child(k));
        }
    }
}

void QuestionsPane::takeFocus() {
    if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

} // namespace morat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/search/FindBar.h"

#include "desktop/search/MatchDelegate.h"
#include "desktop/search/MatchModel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Lines of the list of matches that are seen at most.
constexpr int linesShown = 6;
} // namespace

FindBar::FindBar(MatchModel &matches, QWidget *parent)
    : QWidget(parent)
    , m_matches(matches)
    , m_words(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_marks(addOption(tr("Marks"), tr("Marks must be the same: “chu” does not find “chủ”")))
    , m_case(addOption(tr("Capitals"), tr("Capitals must be the same: “xã” does not find “Xã”")))
    , m_whole(addOption(tr("Whole words"), tr("Not within a word: “an” does not find “ban”")))
    , m_reach(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_result(new QLabel(this))
    , m_replaceRow(new QWidget(this))
    , m_replace(addButton(tr("&Replace"), tr("Replaces this one and goes to the next (Enter)")))
    , m_replaceAll(addButton(tr("Replace &all"),
                             tr("Replaces all that are checked, as one step (Ctrl+Enter)")))
    , m_rule(addButton(tr("Make it a r&ule…"),
                       tr("From now on the house style finds it in every draft")))
    , m_takeBack(addButton(tr("Take &back everywhere"),
                           tr("Takes back what was replaced last in all drafts")))
    , m_list(new QListView(this)) {
    arrange();
    connectParts();
    setVisible(false);
}

QToolButton *FindBar::addOption(const QString &text, const QString &explanation) {
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setToolTip(explanation);
    button->setAccessibleDescription(explanation);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton *FindBar::addButton(const QString &text, const QString &explanation) {
    auto *button = new QPushButton(text, this);
    button->setToolTip(explanation);
    button->setAutoDefault(false);
    return button;
}

void FindBar::arrange() {
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 4, 8, 4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    arrangeFind(*grid);
    arrangeReplace(*grid);
    m_list->setModel(&m_matches);
    m_list->setItemDelegate(new MatchDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    grid->addWidget(m_list, 3, 0, 1, 3);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    grid->addWidget(m_result, 4, 0, 1, 3);
    // In the order in which they are read.
    QWidget *before = m_words;
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_replacement, m_marks, m_case, m_whole, m_reach,
                                          m_replace, m_replaceAll, m_rule, m_takeBack, m_list}) {
        setTabOrder(before, part);
        before = part;
    }
}

void FindBar::arrangeFind(QGridLayout &grid) {
    auto *label = new QLabel(tr("&Find:"), this);
    label->setBuddy(m_words);
    m_words->setAccessibleName(tr("Words to find in the text"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(120);
    grid.addWidget(label, 0, 0);
    grid.addWidget(m_words, 0, 1);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000/0000"_s));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    grid.addWidget(m_count, 0, 2);
    auto *options = new QHBoxLayout;
    options->setSpacing(2);
    for (QWidget *option : std::initializer_list<QWidget *>{m_marks, m_case, m_whole})
        options->addWidget(option);
    options->addSpacing(8);
    m_reach->addItem(tr("In this draft"), int(Reach::Draft));
    m_reach->addItem(tr("In all open drafts"), int(Reach::Desk));
    m_reach->setAccessibleName(tr("Where to look"));
    m_reach->setToolTip(tr("Open are the drafts of the desk that are new or in review"));
    m_reach->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_reach->setMinimumWidth(80);
    options->addWidget(m_reach);
    options->addStretch();
    grid.addLayout(options, 2, 1, 1, 2);
}

void FindBar::arrangeReplace(QGridLayout &grid) {
    auto *label = new QLabel(tr("Replace &with:"), this);
    label->setBuddy(m_replacement);
    label->setObjectName(u"replacementLabel"_s);
    m_replacement->setAccessibleName(tr("Words to put in their place"));
    m_replacement->setClearButtonEnabled(true);
    grid.addWidget(label, 1, 0);
    grid.addWidget(m_replacement, 1, 1);
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QPushButton *button : {m_replace, m_replaceAll, m_rule, m_takeBack})
        row->addWidget(button);
    row->addStretch();
    grid.addWidget(m_replaceRow, 5, 0, 1, 3);
    offerTakingBack(false);
}

void FindBar::connectParts() {
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        // Who writes marks means them, unless they said otherwise.
        if (!m_choosesMarks) {
            const QSignalBlocker quiet(m_marks);
            m_marks->setChecked(hasMarks(m_words->text()));
        }
        emit wantedChanged();
    });
    connect(m_marks, &QToolButton::clicked, this, [this] { m_choosesMarks = true; });
    for (QToolButton *option : {m_marks, m_case, m_whole})
        connect(option, &QToolButton::toggled, this, &FindBar::wantedChanged);
    connect(m_reach, &QComboBox::currentIndexChanged, this, &FindBar::wantedChanged);
    connect(m_replacement, &QLineEdit::textChanged, this, &FindBar::wantedChanged);
    for (QLineEdit *field : {m_words, m_replacement})
        field->installEventFilter(this);
    connect(m_words, &QLineEdit::returnPressed, this,
            [this] { emit nextAsked(Direction::Forward); });
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceAsked);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceAsked);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllAsked);
    connect(m_rule, &QPushButton::clicked, this, &FindBar::ruleAsked);
    connect(m_takeBack, &QPushButton::clicked, this, &FindBar::takingBackAsked);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { emit matchPicked(index.row()); });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit matchPicked(index.row()); });
    connect(&m_matches, &MatchModel::modelReset, this, &FindBar::refresh);
}

void FindBar::begin(Purpose purpose, const QString &selected) {
    m_purpose = purpose;
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected.normalized(QString::NormalizationForm_C));
    setVisible(true);
    refresh();
    const bool goesOn = replaces() && !m_words->text().isEmpty() && !selected.isEmpty();
    QLineEdit *field = goesOn ? m_replacement : m_words;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
    emit wantedChanged();
}

SearchWords FindBar::wanted() const {
    return {m_words->text().normalized(QString::NormalizationForm_C),
            m_marks->isChecked() ? SearchWords::Marks::Count : SearchWords::Marks::Ignored,
            m_case->isChecked() ? SearchWords::Case::Counts : SearchWords::Case::Ignored,
            m_whole->isChecked() ? SearchWords::Extent::WholeWords : SearchWords::Extent::Anywhere};
}

QString FindBar::replacement() const {
    return m_replacement->text().normalized(QString::NormalizationForm_C);
}

FindBar::Reach FindBar::reach() const {
    return Reach(m_reach->currentData().toInt());
}

void FindBar::showCount(const QString &words) {
    m_count->setText(words);
}

void FindBar::showResult(const QString &words) {
    m_result->setText(words);
    m_result->setVisible(!words.isEmpty());
}

void FindBar::offerTakingBack(bool isOffered) {
    m_takeBack->setVisible(isOffered);
}

void FindBar::choose(int row) {
    const QModelIndex index = m_matches.index(row);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void FindBar::refresh() {
    m_matches.setShown(replaces() ? MatchModel::Shown::WordsAndReplacement
                                  : MatchModel::Shown::Words);
    m_replaceRow->setVisible(replaces());
    m_replacement->setVisible(replaces());
    findChild<QLabel *>(u"replacementLabel"_s)->setVisible(replaces());
    const int rows = m_matches.rowCount();
    // One draft's matches are seen in its text: the list is for what is to be chosen among.
    m_list->setVisible(rows > 0 && (replaces() || reach() == Reach::Desk));
    const int line = std::max(1, m_list->sizeHintForRow(0));
    m_list->setFixedHeight(std::min(rows, linesShown) * line + 2 * m_list->frameWidth());
    m_replace->setEnabled(rows > 0);
    m_replaceAll->setEnabled(rows > 0);
    m_rule->setEnabled(!m_words->text().trimmed().isEmpty());
}

bool FindBar::asksForAll(const QKeyEvent &event) const {
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return isEnter && event.modifiers().testFlag(Qt::ControlModifier) && replaces();
}

bool FindBar::eventFilter(QObject *field, QEvent *event) {
    // A line takes Enter for its own, with Ctrl as well.
    if (event->type() != QEvent::KeyPress || !asksForAll(*static_cast<QKeyEvent *>(event)))
        return QWidget::eventFilter(field, event);
    emit replaceAllAsked();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        setVisible(false);
        emit left();
    } else if (asksForAll(*event)) {
        emit replaceAllAsked();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace morat

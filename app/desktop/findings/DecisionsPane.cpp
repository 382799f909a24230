// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/DecisionsPane.h"

#include "desktop/findings/Surroundings.h"
#include "review/journal/ListChange.h"

#include <QCollator>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {
constexpr int kindRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1;
enum Kind { DecisionKind = 1, EditKind, WordKind, RuleKind, PairKind };
/// Milliseconds after a key in which others are awaited before the edits are listed anew.
constexpr int typingRest = 400;

/// "old → new", with a word for what is nothing.
QString changeWords(const QString &before, const QString &after, const QString &nothing) {
    const auto shown = [&nothing](const QString &text) {
        return text.isEmpty() ? nothing : visibleWords(text);
    };
    return u"%1 → %2"_s.arg(shown(before), shown(after));
}
} // namespace

QString verbWord(Verb verb) {
    const auto say = [](const char *text) {
        return QCoreApplication::translate("DecisionsPane", text);
    };
    switch (verb) {
    case Verb::Accept:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Corrected"));
    case Verb::Edit:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Edited by hand"));
    case Verb::IgnoreOnce:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Ignored this time"));
    case Verb::IgnoreInArticle:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Ignored in this article"));
    case Verb::AlwaysAcceptWord:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Word always accepted"));
    case Verb::ReportFalseAlarm:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "False alarm"));
    case Verb::SwitchRuleOff:
        break;
    case Verb::Ask:
    case Verb::Answer:
    case Verb::Reword:
    case Verb::SettleQuestion:
    case Verb::ReopenQuestion:
        return say(QT_TRANSLATE_NOOP("DecisionsPane", "Question to the author"));
    }
    return say(QT_TRANSLATE_NOOP("DecisionsPane", "Rule switched off"));
}

DecisionsPane::DecisionsPane(Store &store, StepWriter &writer, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_writer(writer)
    , m_empty(new QLabel(this))
    , m_tree(new QTreeWidget(this))
    , m_takeBack(new QPushButton(tr("Take back"), this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    m_empty->setWordWrap(true);
    m_empty->setMargin(8);
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    column->addWidget(m_takeBack);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Decision"), tr("Who and when")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_tree->setAccessibleName(tr("Decisions, accepted words, rules switched off"));
    m_takeBack->setEnabled(false);
    m_takeBack->setAutoDefault(false);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        const QTreeWidgetItem *item = m_tree->currentItem();
        const bool known = item && item->data(0, kindRole).isValid() && item->isSelected();
        const bool isOfDraft = known && item->data(0, kindRole).toInt() < WordKind;
        m_takeBack->setEnabled(known && !(isOfDraft && m_session->isReadOnly()));
        if (const auto place = selectedPlace())
            emit placePicked(*place);
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (const auto place = selectedPlace())
            emit placeWanted(*place);
    });
    m_typingRests.setSingleShot(true);
    m_typingRests.setInterval(typingRest);
    connect(&m_typingRests, &QTimer::timeout, this, &DecisionsPane::refresh);
    connect(m_takeBack, &QPushButton::clicked, this, &DecisionsPane::takeBack);
}

std::optional<TextRange> DecisionsPane::selectedPlace() const {
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->isSelected() || !m_session)
        return std::nullopt;
    const QVariant value = item->data(0, valueRole);
    if (item->data(0, kindRole).toInt() == DecisionKind)
        return m_session->placeOf(value.toLongLong());
    if (item->data(0, kindRole).toInt() == EditKind)
        return m_edits.at(value.toLongLong()).place;
    return std::nullopt;
}

void DecisionsPane::setSession(ReviewSession *session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session)
        connect(session, &ReviewSession::changed, this, [this](Changes what) {
            const bool isPendingOver =
                what.testFlag(Change::Stored) && (m_showsPending || m_session->isRefused());
            if (what.testFlag(Change::Decisions) || isPendingOver)
                refresh();
            else if (what.testFlag(Change::Text))
                m_typingRests.start();
        });
    refresh();
}

void DecisionsPane::addSection(const QString &title, QList<Entry> entries, int kind) {
    const QCollator collator{QLocale(QLocale::Vietnamese)};
    std::ranges::sort(entries, collator, &Entry::shown);
    auto *head = new QTreeWidgetItem(m_tree, {u"%1 (%2)"_s.arg(title).arg(entries.size())});
    for (const Entry &entry : std::as_const(entries)) {
        auto *item = new QTreeWidgetItem(head, {entry.shown});
        item->setData(0, kindRole, kind);
        item->setData(0, valueRole, entry.value);
    }
    head->setExpanded(true);
}

void DecisionsPane::addLists() {
    QList<Entry> words;
    for (const QString &each : m_store.words())
        words.append({each, each});
    QList<Entry> rules;
    for (const QString &each : m_store.rulesOff())
        rules.append({m_titleOf ? m_titleOf(each) : each, each});
    addSection(tr("Words always accepted"), std::move(words), WordKind);
    addSection(tr("Rules switched off"), std::move(rules), RuleKind);
    QList<Entry> pairs;
    const PairVerdicts &verdicts = m_store.verdicts();
    for (const WordPair &pair : verdicts.silent()) {
        const QString times = tr("refused %n time(s)", nullptr, verdicts.of(pair).refused);
        pairs.append({u"%1 · %2"_s.arg(changeWords(pair.written, pair.meant, {}), times),
                      QStringList{pair.written, pair.meant}});
    }
    if (!pairs.isEmpty())
        addSection(tr("Pairs that are silent"), std::move(pairs), PairKind);
}

void DecisionsPane::addDecisions() {
    const QList<Decision> decisions = m_session ? m_session->decisions() : QList<Decision>();
    auto *head =
        new QTreeWidgetItem(m_tree, {u"%1 (%2)"_s.arg(tr("In this draft")).arg(decisions.size())});
    m_showsPending = false;
    for (auto decision = decisions.crbegin(); decision != decisions.crend(); ++decision) {
        const QString change =
            changesText(decision->verb)
                ? changeWords(decision->original, decision->replacement, tr("(removed)"))
                : visibleWords(decision->original);
        const bool isPending = m_session->isPending(decision->id);
        m_showsPending = m_showsPending || isPending;
        const QString when =
            isPending ? tr("not in the review database yet")
                      : QLocale().toString(decision->time.toLocalTime(), u"dd/MM HH:mm"_s);
        auto *item =
            new QTreeWidgetItem(head, {QString(verbWord(decision->verb) + u": "_s + change),
                                       QString(decision->author + u", "_s + when)});
        item->setData(0, kindRole, DecisionKind);
        item->setData(0, valueRole, decision->id);
        item->setToolTip(0, decision->message);
    }
    head->setExpanded(true);
}

void DecisionsPane::addHandEdits() {
    m_edits = m_session ? m_session->handEdits() : QList<HandEdit>();
    if (m_edits.isEmpty())
        return;
    auto *head = new QTreeWidgetItem(
        m_tree, {u"%1 (%2)"_s.arg(tr("Typed in the text")).arg(m_edits.size())});
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        auto *item = new QTreeWidgetItem(
            head, {changeWords(m_edits[i].before, m_edits[i].after, tr("(nothing)"))});
        item->setData(0, kindRole, EditKind);
        item->setData(0, valueRole, i);
    }
    head->setExpanded(true);
}

void DecisionsPane::refresh() {
    m_typingRests.stop();
    // Of a long review it is much; who does not look at it does not wait for it.
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_tree->clear();
    m_takeBack->setEnabled(false);
    addDecisions();
    addHandEdits();
    addLists();
    const bool hasAny = m_session && (!m_session->decisions().isEmpty() || !m_edits.isEmpty());
    m_empty->setVisible(!hasAny);
    m_tree->resizeColumnToContents(1);
}

void DecisionsPane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void DecisionsPane::setEmptyWords(const QString &words) {
    m_empty->setText(words);
}

void DecisionsPane::takeBack() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->data(0, kindRole).isValid())
        return;
    const QVariant value = item->data(0, valueRole);
    Result<void> done;
    switch (item->data(0, kindRole).toInt()) {
    case DecisionKind:
        if (m_session)
            done = m_session->takeBack(value.toLongLong());
        break;
    case EditKind:
        if (m_session)
            done = m_session->takeBackEdit(m_edits.at(value.toLongLong()));
        break;
    case WordKind:
        done = takeWordOff(value.toString(), m_store, m_writer);
        break;
    case RuleKind:
        done = switchRuleOn(value.toString(), m_store, m_writer);
        break;
    case PairKind:
        done = hearPair({value.toStringList().value(0), value.toStringList().value(1)}, m_store,
                        m_writer);
        break;
    default:
        break;
    }
    if (!done) {
        emit failed(done.error().message);
        return;
    }
    emit listsChanged();
}

} // namespace morat

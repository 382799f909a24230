// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/newsroom/HousePage.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr int kindRole = Qt::UserRole;
constexpr int valueRole = Qt::UserRole + 1;
constexpr int writtenRole = Qt::UserRole + 2;
enum Kind { OfferedKind = 1, WordKind, ActKind };

QString dayOf(const QDateTime &time) {
    return QLocale().toString(time.toLocalTime(), u"dd/MM/yyyy HH:mm"_s);
}

StoreError asError(const Failure &failure) {
    return StoreError(failure);
}

} // namespace

HousePage::HousePage(Setup setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_tree(new QTreeWidget)
    , m_accept(new QPushButton(tr("&Accept for all (Enter)")))
    , m_takeBack(new QPushButton(tr("&Take back (Delete)")))
    , m_share(new QPushButton(tr("&Set this desk's house style for all")))
    , m_said(new QLabel) {
    m_tree->setObjectName(u"house"_s);
    m_accept->setObjectName(u"accept"_s);
    m_takeBack->setObjectName(u"takeBack"_s);
    m_share->setObjectName(u"share"_s);
    m_said->setObjectName(u"houseSaid"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("What holds for all"), tr("Who"), tr("When")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setAccessibleName(tr("What holds at all desks of the newsroom"));
    m_tree->installEventFilter(this);
    m_share->setToolTip(tr("Levels and rules switched in the settings, the profile and the "
                           "newsroom's packs of this desk hold at every desk from then on."));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_accept, m_takeBack, m_share}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    column->addWidget(m_said);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &HousePage::fit);
    connect(m_accept, &QPushButton::clicked, this, &HousePage::acceptWord);
    connect(m_takeBack, &QPushButton::clicked, this, &HousePage::takeBack);
    connect(m_share, &QPushButton::clicked, this, &HousePage::shareOwnStyle);
    const Result<void> mayShare = m_setup.house.mayKeep(HouseKind::RuleLevel);
    m_share->setEnabled(mayShare.has_value());
    if (!mayShare)
        m_said->setText(mayShare.error().message);
    fit();
    refresh();
}

bool HousePage::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        QPushButton *button = key == Qt::Key_Return || key == Qt::Key_Enter ? m_accept
                              : key == Qt::Key_Delete                       ? m_takeBack
                                                                            : nullptr;
        if (button && button->isEnabled()) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HousePage::refresh() {
    const auto lists = std::make_shared<Lists>();
    const auto read = [lists](Store &store) -> Recorded {
        const House &house = House::of(store);
        const auto offered = house.offeredWords();
        const auto words = house.sharedWords();
        const auto acts = house.acts();
        if (!offered)
            return tl::make_unexpected(asError(offered.error()));
        if (!words)
            return tl::make_unexpected(asError(words.error()));
        if (!acts)
            return tl::make_unexpected(asError(acts.error()));
        *lists = {*offered, *words, *acts};
        return {};
    };
    m_setup.writer.run(read, this, [this, lists](const Result<void> &done) {
        if (done)
            list(*lists);
        else
            m_said->setText(done.error().message);
    });
}

QString HousePage::whatIs(const HouseAct &act) const {
    const QString content = QString::fromUtf8(act.content);
    switch (act.kind) {
    case HouseKind::RuleLevel: {
        const QString title = m_setup.titleOf ? m_setup.titleOf(act.subject) : act.subject;
        const QString said = content == u"off"       ? tr("off")
                             : content == u"on"      ? tr("on")
                             : content == u"error"   ? tr("an error")
                             : content == u"warning" ? tr("a warning")
                                                     : tr("a note");
        return u"%1: %2"_s.arg(title, said);
    }
    case HouseKind::Profile:
        return tr("The profile");
    case HouseKind::Pack:
        return tr("Pack “%1”").arg(act.subject);
    case HouseKind::Lowered:
        break;
    }
    const QString rule = act.subject.section(u'\t', 0, 0);
    return tr("“%1” is only a note (%2): refused %3 times, by %4 editors")
        .arg(act.subject.section(u'\t', 1), m_setup.titleOf ? m_setup.titleOf(rule) : rule,
             content.section(u' ', 0, 0), content.section(u' ', 1, 1));
}

void HousePage::list(const Lists &lists) {
    const QTreeWidgetItem *chosen = m_tree->currentItem();
    const QVariant before = chosen ? chosen->data(0, valueRole) : QVariant();
    m_tree->clear();
    const auto section = [this](const QString &title, qsizetype count) {
        auto *head = new QTreeWidgetItem(m_tree, {u"%1 (%2)"_s.arg(title).arg(count)});
        head->setExpanded(true);
        return head;
    };
    const auto addWords = [&](const QString &title, const QList<HouseWord> &words, Kind kind) {
        QTreeWidgetItem *head = section(title, words.size());
        for (const HouseWord &word : words) {
            auto *item = new QTreeWidgetItem(head, {word.folded, word.author, dayOf(word.time)});
            item->setData(0, kindRole, kind);
            item->setData(0, valueRole, word.folded);
            item->setData(0, writtenRole, word.written);
        }
    };
    const auto addActs = [&](const QString &title, const QList<HouseAct> &acts, Kind kind) {
        QTreeWidgetItem *head = section(title, acts.size());
        for (const HouseAct &act : acts) {
            const QString who = act.author.isEmpty() ? tr("the program") : act.author;
            auto *item = new QTreeWidgetItem(head, {whatIs(act), who, dayOf(act.time)});
            if (act.isTakenBack()) {
                const QString by = act.takenBackBy.isEmpty() ? tr("the program") : act.takenBackBy;
                item->setText(1, tr("%1; taken back by %2").arg(who, by));
                item->setText(2, dayOf(act.takenBackAt));
            } else {
                item->setData(0, kindRole, kind);
            }
            item->setData(0, valueRole, act.id);
        }
    };
    addWords(tr("Offered: accepted by three editors or more"), lists.offered, OfferedKind);
    addWords(tr("Shared dictionary"), lists.words, WordKind);
    QList<HouseAct> style = standingOf(lists.acts);
    QList<HouseAct> lowered = ofKind(style, HouseKind::Lowered);
    style.removeIf([](const HouseAct &act) { return act.kind == HouseKind::Lowered; });
    QList<HouseAct> takenBack = lists.acts;
    takenBack.removeIf([](const HouseAct &act) { return !act.isTakenBack(); });
    addActs(tr("House style"), style, ActKind);
    addActs(tr("Suggestions that were always refused"), lowered, ActKind);
    if (!takenBack.isEmpty())
        addActs(tr("Taken back"), takenBack, ActKind);
    m_tree->resizeColumnToContents(1);
    m_tree->resizeColumnToContents(2);
    // Where one was, or at the first that waits.
    QTreeWidgetItem *next = m_tree->topLevelItem(0)->child(0);
    for (QTreeWidgetItemIterator it(m_tree); *it && before.isValid(); ++it) {
        if ((*it)->data(0, valueRole) == before)
            next = *it;
    }
    if (next)
        m_tree->setCurrentItem(next);
    fit();
}

void HousePage::fit() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    const int kind = item && item->isSelected() ? item->data(0, kindRole).toInt() : 0;
    m_accept->setEnabled(kind == OfferedKind && m_setup.house.mayKeepWords());
    bool mayTakeBack = kind == WordKind && m_setup.house.mayKeepWords();
    if (kind == ActKind) {
        const qint64 id = item->data(0, valueRole).toLongLong();
        const auto &acts = m_setup.house.standing();
        const auto act = std::ranges::find(acts, id, &HouseAct::id);
        // One that came just now is not in memory yet; the store judges it.
        mayTakeBack = act == acts.cend() || m_setup.house.mayKeep(act->kind);
    }
    m_takeBack->setEnabled(mayTakeBack);
}

void HousePage::write(StepWriter::Work work) {
    m_setup.writer.run(std::move(work), this, [this](const Result<void> &done) {
        m_said->setText(done ? QString() : done.error().message);
        if (done)
            emit changed();
        refresh();
    });
}

void HousePage::acceptWord() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return;
    const HouseWord word{item->data(0, valueRole).toString(),
                         item->data(0, writtenRole).toString(),
                         m_setup.author(),
                         {}};
    write([word](Store &store) { return House::of(store).shareWord(word).map_error(asError); });
}

void HousePage::takeBack() {
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item)
        return;
    if (item->data(0, kindRole).toInt() == WordKind) {
        write([word = item->data(0, valueRole).toString()](Store &store) {
            return store.removeWord(word).map_error(asError);
        });
        return;
    }
    write([id = item->data(0, valueRole).toLongLong(), author = m_setup.author()](Store &store) {
        return House::of(store).takeBackForAll(id, author).map_error(asError);
    });
}

void HousePage::shareOwnStyle() {
    const Result<QList<HouseAct>> acts = m_setup.ownStyle();
    if (!acts) {
        m_said->setText(acts.error().message);
        return;
    }
    if (acts->isEmpty()) {
        m_said->setText(tr("Nothing is set at this desk that packs and profile do not say."));
        return;
    }
    write([acts = *acts](Store &store) -> Recorded {
        Result<void> done;
        for (const HouseAct &act : acts)
            done = done.and_then([&] { return House::of(store).setForAll(act); });
        return done.map_error(asError);
    });
}

} // namespace morat

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RulesModel.h"

#include "data/DataFolder.h"
#include "review/journal/ImmediateWriter.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// Loaded once for all tests: it takes seconds.
const std::shared_ptr<const HouseStyle> &houseStyle() {
    static const auto style =
        std::make_shared<const HouseStyle>(loadHouseStyle(DataFolders(dataFolder())).value());
    return style;
}

/// A desk's settings and store with the house style as it is shipped.
struct Desk {
    Desk()
        : store(std::move(Store::open(folder.filePath(u"reviews.sqlite"_s))->store))
        , settings(folder.filePath(u"settings.ini"_s))
        , writer(*store)
        , style(settings, *store, writer)
        , model(style) {
        style.takeStyle(houseStyle());
    }
    [[nodiscard]] QModelIndex index(const QString &rule, int column = 0) const {
        return model.index(model.rowOf(rule), column);
    }
    [[nodiscard]] QVariant data(const QString &rule, int column, int role) const {
        return model.data(index(rule, column), role);
    }

    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    Settings settings;
    ImmediateWriter writer;
    StyleControl style;
    RulesModel model;
};

/// A rule of the shipped pack, and one of the program's own checks.
const QString ofThePack = u"style.doubled-approximation"_s;
const QString ofTheProgram = u"spelling.syllable"_s;

} // namespace

class RulesModelTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { std::ignore = houseStyle(); }

    void isEmptyUntilTheStyleIsThere() {
        const QTemporaryDir folder;
        const auto store = std::move(Store::open(folder.filePath(u"reviews.sqlite"_s))->store);
        Settings settings(folder.filePath(u"settings.ini"_s));
        ImmediateWriter writer(*store);
        StyleControl style(settings, *store, writer);
        const RulesModel model(style);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(ofThePack), -1);
        QVERIFY(!model.at(0));
    }

    void hasEveryRuleOnceWithThoseOfPacksFirst() {
        const Desk desk;
        const HouseStyle &style = *houseStyle();
        QCOMPARE(desk.model.rowCount(), style.rules->rules.size() + style.standardRules.size());
        QSet<QString> seen;
        bool programs = false;
        for (int row = 0; row < desk.model.rowCount(); ++row) {
            const RuleRow *rule = desk.model.at(row);
            QVERIFY2(!seen.contains(rule->id), qPrintable(rule->id));
            seen.insert(rule->id);
            QVERIFY2(!rule->title.isEmpty(), qPrintable(rule->id));
            QCOMPARE(desk.model.rowOf(rule->id), row);
            programs = programs || !rule->rule;
            QCOMPARE(rule->rule.has_value(), !programs);
        }
        QVERIFY(seen.contains(ofThePack) && seen.contains(ofTheProgram));
    }

    void saysWhatARuleIs() {
        const Desk desk;
        using enum RulesModel::Column;
        QCOMPARE(desk.data(ofThePack, RuleColumn, Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(desk.data(ofThePack, LevelColumn, RulesModel::LevelRole).toInt(),
                 int(Level::Info));
        QVERIFY(!desk.data(ofThePack, PackColumn, Qt::DisplayRole).toString().isEmpty());
        QCOMPARE(desk.data(ofTheProgram, PackColumn, Qt::DisplayRole).toString(), u"Mo-rát"_s);
        QCOMPARE(desk.data(ofThePack, RuleColumn, Qt::ToolTipRole).toString(), ofThePack);
        QVERIFY(!desk.data(ofThePack, RuleColumn, RulesModel::ChangedRole).toBool());
        QVERIFY(desk.data(ofThePack, RuleColumn, Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u", on"_s));
        QVERIFY(desk.model.flags(desk.index(ofThePack)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!desk.model.flags(desk.index(ofThePack, LevelColumn))
                     .testFlag(Qt::ItemIsUserCheckable));
    }

    void switchingARuleIsRememberedAndCanBeTakenBack() {
        Desk desk;
        QSignalSpy sources(&desk.style, &StyleControl::sourcesChanged);
        QSignalSpy data(&desk.model, &QAbstractItemModel::dataChanged);
        QVERIFY(desk.model.setData(desk.index(ofThePack), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(sources.size(), 1);
        QCOMPARE(data.size(), 1);
        QVERIFY(!desk.data(ofThePack, 0, RulesModel::OnRole).toBool());
        QVERIFY(desk.data(ofThePack, 0, RulesModel::ChangedRole).toBool());
        QVERIFY(!desk.style.sources().choices.value(ofThePack).isOn);
        // The same again is no change.
        QVERIFY(!desk.model.setData(desk.index(ofThePack), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(sources.size(), 1);
        const StyleControl again(desk.settings, *desk.store, desk.writer);
        QVERIFY(!again.sources().choices.value(ofThePack).isOn);
        desk.model.restore(desk.model.rowOf(ofThePack));
        QVERIFY(!desk.style.sources().choices.contains(ofThePack));
    }

    void givesARuleAnotherLevel() {
        Desk desk;
        const QModelIndex index = desk.index(ofThePack, RulesModel::LevelColumn);
        QVERIFY(desk.model.setData(index, int(Level::Error), RulesModel::LevelRole));
        QCOMPARE(desk.style.sources().choices.value(ofThePack).level, Level::Error);
        QVERIFY(desk.data(ofThePack, 0, RulesModel::ChangedRole).toBool());
        // Back to the pack's own level: nothing is left of the choice.
        QVERIFY(desk.model.setData(index, int(Level::Info), RulesModel::LevelRole));
        QVERIFY(!desk.style.sources().choices.contains(ofThePack));
        QVERIFY(!desk.data(ofThePack, 0, RulesModel::ChangedRole).toBool());
    }

    void refusesWhatIsNoSetting() {
        Desk desk;
        QSignalSpy sources(&desk.style, &StyleControl::sourcesChanged);
        const QModelIndex level = desk.index(ofThePack, RulesModel::LevelColumn);
        QVERIFY(!desk.model.setData(level, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!desk.model.setData(desk.index(ofThePack), u"x"_s, Qt::EditRole));
        QVERIFY(!desk.model.setData({}, Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(sources.isEmpty());
    }

    void tellsWhenAChoiceCannotBeKept() {
        Desk desk;
        QSignalSpy failed(&desk.model, &RulesModel::failed);
        // A folder stands where the file of choices would be.
        QVERIFY(QDir(desk.folder.path()).mkpath(u"house-style.yaml/x"_s));
        QVERIFY(!desk.model.setData(desk.index(ofThePack), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(failed.size(), 1);
        QVERIFY(desk.data(ofThePack, 0, RulesModel::OnRole).toBool());
    }

    void aSelectionStaysWhenTheSameRulesAreLoadedAgain() {
        Desk desk;
        const QPersistentModelIndex selected(desk.index(ofThePack));
        QSignalSpy data(&desk.model, &QAbstractItemModel::dataChanged);
        desk.style.takeStyle(houseStyle());
        QVERIFY(selected.isValid());
        QCOMPARE(selected.data(Qt::ToolTipRole).toString(), ofThePack);
        QCOMPARE(data.size(), 1);
    }

    void findsARuleWithoutToneMarks() {
        Desk desk;
        RulesFilter filter;
        filter.setSourceModel(&desk.model);
        QCOMPARE(filter.rowCount(), desk.model.rowCount());
        filter.search(u"gan khoang"_s);
        const int plain = filter.rowCount();
        QVERIFY(plain >= 1 && plain < desk.model.rowCount() / 4);
        bool isThere = false;
        for (int row = 0; row < plain; ++row)
            isThere = isThere || filter.index(row, 0).data(Qt::ToolTipRole) == ofThePack;
        QVERIFY(isThere);
        filter.search(u"GẦN  khoảng"_s);
        QCOMPARE(filter.rowCount(), plain);
        filter.search(u"khôngcótừnàynhưthế"_s);
        QCOMPARE(filter.rowCount(), 0);
    }

    void leavesWhatACategoryAndAStateLeave() {
        Desk desk;
        RulesFilter filter;
        filter.setSourceModel(&desk.model);
        filter.setCategory(u"spelling.syllable"_s);
        QVERIFY(filter.rowCount() >= 1);
        for (int row = 0; row < filter.rowCount(); ++row)
            QCOMPARE(filter.index(row, 0).data(RulesModel::CategoryRole).toString(),
                     u"spelling.syllable"_s);
        filter.setCategory({});
        filter.setState(RulesFilter::State::Changed);
        QCOMPARE(filter.rowCount(), 0);
        QVERIFY(desk.model.setData(desk.index(ofThePack), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(filter.rowCount(), 1);
        filter.setState(RulesFilter::State::Off);
        QVERIFY(filter.rowCount() >= 1);
        for (int row = 0; row < filter.rowCount(); ++row)
            QVERIFY(!filter.index(row, 0).data(RulesModel::OnRole).toBool());
    }
};

QTEST_MAIN(RulesModelTest)
#include "RulesModelTest.moc"

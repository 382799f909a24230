// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/lexicon/Keystrokes.h"
#include "data/DataFolder.h"

#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

class KeystrokesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto read = SyllableInventory::load(dataFolder() + u"/dictionaries/syllables.tsv"_s);
        QVERIFY2(read.has_value(), "dictionaries/syllables.tsv");
        m_inventory = std::move(*read);
    }

    void repairs_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<Typo>("typo");
        const auto row = [](const char *name, const QString &typed, const QString &meant,
                            Typo typo) { QTest::newRow(name) << typed << meant << typo; };
        row("dấu sai chỗ: cuả", u"cuả"_s, u"của"_s, Typo::MisplacedTone);
        row("dấu sai chỗ: qủa", u"qủa"_s, u"quả"_s, Typo::MisplacedTone);
        row("dấu sai chỗ: gía", u"gía"_s, u"giá"_s, Typo::MisplacedTone);
        row("dấu sai chỗ: nghiã", u"nghiã"_s, u"nghĩa"_s, Typo::MisplacedTone);
        row("dấu sai chỗ: đựơc", u"đựơc"_s, u"được"_s, Typo::MisplacedTone);
        row("thiếu móc: truờng", u"truờng"_s, u"trường"_s, Typo::MissingHorn);
        row("thiếu móc: ngưòi", u"ngưòi"_s, u"người"_s, Typo::MissingHorn);
        row("thiếu móc: đuợc", u"đuợc"_s, u"được"_s, Typo::MissingHorn);
        row("hai dấu: đựợc", u"đựợc"_s, u"được"_s, Typo::DoubledTone);
        row("hai dấu: huỵện", u"huỵện"_s, u"huyện"_s, Typo::DoubledTone);
        row("sót phím dấu: tiêngs", u"tiêngs"_s, u"tiếng"_s, Typo::LeftoverToneKey);
        row("sót phím d: ddược", u"ddược"_s, u"được"_s, Typo::DoubledD);
        row("Telex: dduwowcj", u"dduwowcj"_s, u"được"_s, Typo::RawTelex);
        row("Telex: tieengs", u"tieengs"_s, u"tiếng"_s, Typo::RawTelex);
        row("Telex: nguwowif", u"nguwowif"_s, u"người"_s, Typo::RawTelex);
        row("Telex: quoocs", u"quoocs"_s, u"quốc"_s, Typo::RawTelex);
        row("VNI: d9u7o75c", u"d9u7o75c"_s, u"được"_s, Typo::RawVni);
        row("VNI: tie61ng", u"tie61ng"_s, u"tiếng"_s, Typo::RawVni);
        row("gõ lặp: thựcc", u"thựcc"_s, u"thực"_s, Typo::RepeatedKey);
        row("gõ lặp: huuyện", u"huuyện"_s, u"huyện"_s, Typo::RepeatedKey);
        row("phím lạ: khôngj", u"khôngj"_s, u"không"_s, Typo::StrayKey);
        row("phím lạ: rồif", u"rồif"_s, u"rồi"_s, Typo::StrayKey);
        row("phím lạ: t5ạo", u"t5ạo"_s, u"tạo"_s, Typo::StrayKey);
        row("gõ lặp: bbất", u"bbất"_s, u"bất"_s, Typo::RepeatedKey);
    }

    void repairs() {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QFETCH(Typo, typo);
        const auto repair = repairKeystrokes(typed, m_inventory);
        QVERIFY(repair.has_value());
        QCOMPARE(repair->text, meant);
        QCOMPARE(repair->typo, typo);
    }

    void leavesAlone_data() {
        QTest::addColumn<QString>("word");
        for (const auto &word :
             {u"trường"_s, u"hòa"_s, u"xoong"_s, u"h5n1"_s, u"km2"_s, u"krông"_s, u"ubnd"_s, u"x"_s,
              u"tháng5"_s, u"fải"_s, u"dzậy"_s, u"dzũng"_s, u"déjà"_s, u"forêt"_s})
            QTest::newRow(qPrintable(word)) << word;
    }

    void leavesAlone() {
        QFETCH(QString, word);
        QVERIFY(!repairKeystrokes(word, m_inventory).has_value());
    }

    void twoTonesLeaveWhatEitherAloneIs() {
        const auto left = [this](const QString &word) {
            return syllablesOfTwoTones(word, m_inventory).join(u' ');
        };
        QCOMPARE(left(u"tưởờng"_s).split(u' ').size(), 2);
        QVERIFY(left(u"tưởờng"_s).contains(u"tường"_s));
        QVERIFY(left(u"tưởờng"_s).contains(u"tưởng"_s));
        QVERIFY(left(u"vừạ"_s).split(u' ').contains(u"vừa"_s));
        QVERIFY(left(u"vừạ"_s).split(u' ').contains(u"vựa"_s));
        QVERIFY(!repairKeystrokes(u"vừạ"_s, m_inventory));
        QCOMPARE(left(u"đượọc"_s), u"được"_s);
        QCOMPARE(left(u"ngườời"_s), u"người"_s);
        QCOMPARE(left(u"trường"_s), QString());
        QCOMPARE(left(u"répété"_s), QString());
    }

    void cutsJoinedSyllables() {
        const JoinedSyllables joined = splitJoined(u"pháttriển"_s, m_inventory);
        QCOMPARE(joined.first, u"phát"_s);
        QCOMPARE(joined.second, u"triển"_s);
        QVERIFY(splitJoined(u"zxcv"_s, m_inventory).isEmpty());
    }

private:
    SyllableInventory m_inventory;
};

QTEST_GUILESS_MAIN(KeystrokesTest)
#include "KeystrokesTest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/orthography/Confusion.h"
#include "data/DataFolder.h"
#include "vietnamese/training/ConfusionTable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<morat::Confusion>)

class ConfusionTest final : public QObject {
    Q_OBJECT

private slots:
    void namesTheTypo_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<std::optional<Confusion>>("kind");
        const auto row = [](const QString &written, const QString &meant,
                            std::optional<Confusion> kind) {
            QTest::newRow(qPrintable(written + u'/' + meant)) << written << meant << kind;
        };
        row(u"củng"_s, u"cũng"_s, Confusion::HoiNga);
        row(u"chu"_s, u"chủ"_s, Confusion::ToneLost);
        row(u"tải"_s, u"tai"_s, Confusion::ToneAdded);
        row(u"kiện"_s, u"kiến"_s, Confusion::ToneOther);
        row(u"mọng"_s, u"mộng"_s, Confusion::Mark);
        row(u"đưa"_s, u"dứa"_s, Confusion::MarkAndTone);
        row(u"chương"_s, u"trương"_s, Confusion::Onset);
        row(u"xuất"_s, u"suất"_s, Confusion::Onset);
        row(u"dành"_s, u"giành"_s, Confusion::Onset);
        row(u"chẻ"_s, u"trẽ"_s, Confusion::OnsetAndTone);
        row(u"khan"_s, u"khang"_s, Confusion::Coda);
        row(u"mặt"_s, u"mặc"_s, Confusion::Coda);
        row(u"ngồn"_s, u"nguồn"_s, Confusion::LetterLost);
        row(u"hoàng"_s, u"hoàn"_s, Confusion::Coda);
        row(u"trương"_s, u"tương"_s, Confusion::LetterAdded);
        row(u"đạo"_s, u"đạn"_s, Confusion::OtherLetter);
        row(u"say"_s, u"sau"_s, Confusion::NeighbourKey);
        // No typo: the same word, another style, too far.
        row(u"chương"_s, u"chương"_s, std::nullopt);
        row(u"lí"_s, u"lý"_s, std::nullopt);
        row(u"người"_s, u"trăng"_s, std::nullopt);
    }

    void namesTheTypo() {
        QFETCH(QString, written);
        QFETCH(QString, meant);
        QFETCH(std::optional<Confusion>, kind);
        QVERIFY(confusionBetween(SpelledSyllable(written), SpelledSyllable(meant)) == kind);
    }

    void typesAsTelexDoes() {
        QCOMPARE(SpelledSyllable(u"đường"_s).keys, u"dduowngf"_s);
        QCOMPARE(SpelledSyllable(u"biển"_s).keys, u"bieenr"_s);
        QCOMPARE(SpelledSyllable(u"biển"_s).bare, u"bien"_s);
    }

    void listsTheTyposOfAWordMostFrequentFirst() {
        const auto inventory =
            SyllableInventory::load(dataFolder() + u"/dictionaries/syllables.tsv"_s);
        QVERIFY(inventory);
        const QList<QByteArray> words{"<unknown>", "chanh", "chính", "chương", "chánh", "trương"};
        const QList<quint64> counts{0, 10, 5000, 900, 60, 700};
        const ConfusionTable table = ConfusionTable::between(words, counts, *inventory);
        const auto confusionsOf = [&](const ConfusionTable &confusions, size_t word) {
            QList<QByteArray> meant;
            for (quint32 at = confusions.starts[word]; at < confusions.starts[word + 1]; ++at)
                meant.append(words[confusions.entries[at].meant]);
            return meant;
        };
        QCOMPARE(confusionsOf(table, 3), QList<QByteArray>{"trương"});
        QCOMPARE(confusionsOf(table, 4), (QList<QByteArray>{"chính", "chanh"}));
        QVERIFY(confusionsOf(table, 0).isEmpty());

        // A regional spelling is no typo, in either direction.
        QTemporaryDir folder;
        const QString name = folder.filePath(u"variants.tsv"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# region\nchánh\tchính\n");
        file.close();
        const auto variants = ConfusionTable::readVariants(name);
        QVERIFY(variants);
        const ConfusionTable without =
            ConfusionTable::between(words, counts, *inventory, *variants);
        QCOMPARE(confusionsOf(without, 4), QList<QByteArray>{"chanh"});
        QCOMPARE(confusionsOf(without, 2), QList<QByteArray>{"chanh"});
        QVERIFY(!ConfusionTable::readVariants(folder.filePath(u"none.tsv"_s)));
    }
};

QTEST_APPLESS_MAIN(ConfusionTest)
#include "ConfusionTest.moc"

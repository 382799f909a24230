// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/RareSyllables.h"
#include "vietnamese/model/LanguageModelMix.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace morat;
using namespace Qt::StringLiterals;

class RareSyllablesTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString corpus = m_folder.filePath(u"tin.txt"_s);
        const QByteArray known = "Mưa lũ quét qua bản, người dân lũ lượt rời nhà.\n";
        const QByteArray unknown = "đường khấp khểnh gập ghềnh\n"; // too seldom for the model
        QVERIFY(write(corpus, known.repeated(20) + unknown.repeated(4)));
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{corpus};
        recipe.bufferedTriples = 1 << 16;
        const QString file = m_folder.filePath(u"tin.lm"_s);
        QVERIFY(buildLanguageModel(recipe, file));
        const auto opened = LanguageModel::open(file);
        QVERIFY(opened);
        m_model = *opened;
    }

    void numbersThemBehindTheModel() {
        const auto rare = load("# chú thích\nlủ\t4\tlủ khủ\t0:lũ 14:lạ,quét\nkhủ\t2\t\t\n");
        QVERIFY(rare);
        QCOMPARE((*rare)->size(), qsizetype(2));
        QCOMPARE((*rare)->first(), LanguageModel::Word(m_model->wordCount()));
        const LanguageModel::Word lu = (*rare)->first();
        const auto khu = LanguageModel::Word(lu + 1);
        QCOMPARE((*rare)->text(lu), u"lủ"_s);
        QCOMPARE((*rare)->count(lu), 4U);
        QVERIFY((*rare)->isWord(lu, khu) && !(*rare)->isWord(khu, lu));
        // Most frequent first; a word that the model does not hold is passed over.
        const auto meant = (*rare)->confusions(lu);
        QCOMPARE(meant.size(), size_t(2));
        QCOMPARE(meant[0].meant, m_model->wordOf(u"lũ"));
        QCOMPARE(int(meant[0].confusion), 0);
        QCOMPARE(meant[1].meant, m_model->wordOf(u"quét"));
    }

    void sharesWhatIsUnknown() {
        const auto rare = load("lủ\t4\t\t\nkhủ\t2\t\t\n");
        QVERIFY(rare);
        const LanguageModelMix mix(m_model, {}, *rare);
        const LanguageModel::Word lu = (*rare)->first();
        QCOMPARE(mix.wordCount(), m_model->wordCount() + 2);
        QVERIFY(mix.isRare(lu) && !mix.isRare(m_model->wordOf(u"lũ")));
        QVERIFY(mix.share(lu) < 0 && mix.share(lu) > mix.share(LanguageModel::Word(lu + 1)));
        // Beside others it is unknown, and seldom at that.
        const auto before = m_model->wordOf(u"mưa");
        const auto after = m_model->wordOf(u"quét");
        QVERIFY(mix.forward(before, before, lu) < mix.forward(before, before, m_model->unknown()));
        QVERIFY(mix.forward(before, lu, after) <
                mix.forward(before, m_model->wordOf(u"lũ"), after));
    }

    void passesOverWhatTheModelHas() {
        const auto rare = load("lũ\t9\t\t\nlủ\t4\t\t0:lũ\n");
        QVERIFY(rare);
        QCOMPARE((*rare)->size(), qsizetype(1));
        QCOMPARE((*rare)->text((*rare)->first()), u"lủ"_s);
    }

    void refusesWhatItDoesNotUnderstand_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("không có dòng nào") << QByteArray("# chú thích\n");
        QTest::newRow("thiếu cột") << QByteArray("lủ\t4\tlủ khủ\n");
        QTest::newRow("không phải số") << QByteArray("lủ\tbốn\t\t\n");
        QTest::newRow("số lần là không") << QByteArray("lủ\t0\t\t\n");
        QTest::newRow("kiểu lẫn không có") << QByteArray("lủ\t4\t\t99:lũ\n");
        QTest::newRow("hai lần") << QByteArray("lủ\t4\t\t\nlủ\t4\t\t\n");
        QTest::newRow("không phải UTF-8") << QByteArray("l\xff\t4\t\t\n");
    }
    void refusesWhatItDoesNotUnderstand() {
        QFETCH(QByteArray, text);
        const auto rare = load(text);
        QVERIFY(!rare);
        QVERIFY(!rare.error().message.isEmpty());
    }

private:
    [[nodiscard]] static bool write(const QString &file, const QByteArray &bytes) {
        QFile opened(file);
        return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
    }
    [[nodiscard]] Result<std::shared_ptr<const RareSyllables>> load(const QByteArray &text) const {
        const QString file = m_folder.filePath(u"hiếm.tsv"_s);
        if (!write(file, text))
            return failure(u"?"_s);
        return RareSyllables::load(file, *m_model);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const LanguageModel> m_model;
};

QTEST_APPLESS_MAIN(RareSyllablesTest)
#include "RareSyllablesTest.moc"

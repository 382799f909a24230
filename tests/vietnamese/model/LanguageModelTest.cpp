// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/model/LanguageModel.h"
#include "data/FileSections.h"
#include "vietnamese/model/LanguageModelMix.h"
#include "vietnamese/training/LanguageModelBuilder.h"
#include "vietnamese/training/NgramCounter.h"
#include "vietnamese/training/NgramSmoothing.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

bool write(const QString &file, const QByteArray &bytes) {
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
}

/// Sentences about an invented province, with enough repetition to count.
QByteArray newsOf(int days) {
    QByteArray text;
    for (int day = 1; day <= days; ++day) {
        text += "Ngày " + QByteArray::number(day) + "-3, tỉnh Sơn Bình công bố chủ trương mới.\n";
        text += "Người dân tập trung nghe phổ biến chủ trương, nghị quyết của tỉnh.\n";
        if (day % 3 == 0)
            text += "Chương trình hòa nhạc do đội văn nghệ làm chủ; khán giả tập trung rất đông.\n";
    }
    return text;
}

} // namespace

class LanguageModelTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_corpus = m_folder.filePath(u"tin.txt"_s);
        m_file = m_folder.filePath(u"tin.lm"_s);
        QVERIFY(write(m_corpus, newsOf(40)));
        const auto built = buildLanguageModel(recipe(), m_file);
        QVERIFY2(built, built ? "" : qPrintable(built.error().message));
        const auto opened = LanguageModel::open(m_file);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_model = *opened;
    }

    void countsWhatStoodInTheText() {
        QCOMPARE(m_model->count(word(u"chương"_s)), 13U);
        QCOMPARE(m_model->count(word(u"chủ"_s), word(u"trương"_s)), 80U);
        QCOMPARE(m_model->count(word(u"chủ"_s), word(u"chương"_s)), 0U);
    }

    void foldsNumbersAndNames() {
        QCOMPARE(word(u"sơn"_s), m_model->unknown());
        QCOMPARE(word(u"17"_s), m_model->unknown());
        QCOMPARE(m_model->count(m_model->reserved(ModelWordKind::Name)), 80U);
        QCOMPARE(m_model->count(m_model->reserved(ModelWordKind::Number)), 40U);
    }

    void unitesThePlacesOfTheToneMark() {
        const QString file = m_folder.filePath(u"dấu.lm"_s);
        const QString corpus = m_folder.filePath(u"dấu.txt"_s);
        QVERIFY(write(corpus, newsOf(40).replace("hòa", "hoà")));
        LanguageModelRecipe other = recipe();
        other.corpora = QStringList{corpus};
        QVERIFY(buildLanguageModel(other, file));
        const auto opened = LanguageModel::open(file);
        QVERIFY(opened);
        QCOMPARE((*opened)->count((*opened)->wordOf(u"hòa"_s)), 13U);
    }

    void hearsTheTypoFromBothSides() {
        const auto about = word(u"biến"_s);
        const auto chu = word(u"chủ"_s);
        QVERIFY(m_model->forward(about, chu, word(u"trương"_s)) >
                m_model->forward(about, chu, word(u"chương"_s)) + 2);
        const auto comma = m_model->reserved(pause);
        QVERIFY(m_model->backward(word(u"trương"_s), comma, word(u"nghị"_s)) >
                m_model->backward(word(u"chương"_s), comma, word(u"nghị"_s)) + 2);
    }

    /// Pruned or not, seen context or not: what may follow, and what may precede, sums to one.
    void everyDistributionSumsToOne_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("bối cảnh thường gặp") << u"chủ"_s << u"trương"_s;
        QTest::newRow("bối cảnh chưa gặp, từ đã gặp") << u"trương"_s << u"dân"_s;
        QTest::newRow("từ lạ") << u"trâu"_s << u"dân"_s;
    }
    void everyDistributionSumsToOne() {
        QFETCH(QString, first);
        QFETCH(QString, second);
        double after = 0;
        double before = 0;
        for (quint32 other = 0; other < m_model->wordCount(); ++other) {
            const auto it = LanguageModel::Word(other);
            after += std::exp(m_model->forward(word(first), word(second), it));
            before += std::exp(m_model->backward(it, word(first), word(second)));
        }
        // One byte a number: each is right to within 4 %.
        QVERIFY2(std::abs(after - 1) < 0.05, qPrintable(QString::number(after)));
        QVERIFY2(std::abs(before - 1) < 0.05, qPrintable(QString::number(before)));
    }

    void scoresManyPlacesAsWordByWord() {
        const std::array around{
            m_model->neighbours(word(u"biến"_s), word(u"chủ"_s), word(u"mới"_s), word(u"rất"_s)),
            m_model->neighbours(word(u"bố"_s), word(u"chủ"_s), m_model->reserved(pause),
                                word(u"nghị"_s))};
        std::vector<LanguageModel::Trial> trials;
        for (quint32 other = 0; other < m_model->wordCount(); ++other)
            for (const auto &place : around)
                trials.push_back({&place, LanguageModel::Word(other)});
        m_model->score(trials);
        for (const auto &[place, tried, least, scores] : trials) {
            QCOMPARE(scores.forward, m_model->forward(place->before2, place->before, tried));
            QCOMPARE(scores.backward, m_model->backward(tried, place->after, place->after2));
            const auto alone = m_model->scores(*place, tried);
            QCOMPARE(alone.forward + alone.backward, scores.forward + scores.backward);
            QCOMPARE(scores.isMet, m_model->count(place->before, tried) > 0 ||
                                       m_model->count(tried, place->after) > 0);
        }
    }

    void givesUpAWordThatFitsTooBadlyByPairs() {
        const auto around = m_model->neighbours(word(u"bố"_s), word(u"chủ"_s),
                                                m_model->reserved(pause), word(u"nghị"_s));
        std::array trials{LanguageModel::Trial{&around, word(u"trương"_s), -40},
                          LanguageModel::Trial{&around, word(u"trương"_s), -0.01}};
        m_model->score(trials);
        QVERIFY(trials[0].scores.isMet);
        QVERIFY(!trials[1].scores.isMet);
    }

    void scoresARunAsTripleByTriple() {
        const std::array run{word(u"phổ"_s), word(u"biến"_s), word(u"chủ"_s), word(u"trương"_s),
                             m_model->reserved(pause)};
        double forward = 0;
        double backward = 0;
        for (size_t i = 0; i < 3; ++i) {
            forward += m_model->forward(run[i], run[i + 1], run[i + 2]);
            backward += m_model->backward(run[i], run[i + 1], run[i + 2]);
        }
        const auto scores = m_model->runScores(run);
        QCOMPARE(scores.forward, forward);
        QCOMPARE(scores.backward, backward);
    }

    void givesTheSameBytesForTheSameText() {
        const QString again = m_folder.filePath(u"again.lm"_s);
        QVERIFY(buildLanguageModel(recipe(), again));
        QCOMPARE(bytesOf(again), bytesOf(m_file));
        LanguageModelRecipe small = recipe();
        small.bufferedTriples = 50; // many runs to merge instead of one
        QVERIFY(buildLanguageModel(small, again));
        QCOMPARE(bytesOf(again), bytesOf(m_file));
    }

    void countsTheWordsOfTheLexicon() {
        const QString list = m_folder.filePath(u"từ.tsv"_s);
        QVERIFY(write(list, "# words\nchủ trương\ntập trung rất\nphổ biến chủ trương\nchủ lạ\n"
                            "một hai ba bốn năm\nchủ\n"));
        const QString file = m_folder.filePath(u"từ.lm"_s);
        LanguageModelRecipe with = recipe();
        with.wordList = list;
        QVERIFY(buildLanguageModel(with, file));
        const auto opened = LanguageModel::open(file);
        QVERIFY(opened);
        const LanguageModel &model = **opened;
        const auto countOf = [&](const QString &words) {
            std::vector<LanguageModel::Word> numbers;
            for (const QString &syllable : words.split(u' '))
                numbers.push_back(model.wordOf(syllable));
            return model.compound(numbers);
        };
        QCOMPARE(model.compoundCount(), 3U); // the others have unknown syllables, or too many
        QCOMPARE(countOf(u"chủ trương"_s), 80U);
        QCOMPARE(countOf(u"tập trung rất"_s), 13U);
        QCOMPARE(countOf(u"phổ biến chủ trương"_s), 40U);
        QVERIFY(!countOf(u"tập trung"_s));
        QVERIFY(!model.compound(std::vector<LanguageModel::Word>(5, model.unknown())));
        with.wordList = m_folder.filePath(u"không có.tsv"_s);
        QVERIFY(!buildLanguageModel(with, file));
    }

    void mixesANewsroomsModelIn() {
        // The newsroom writes of a place that the shipped model has never met beside "chủ".
        const QString corpus = m_folder.filePath(u"tòa soạn.txt"_s);
        QVERIFY(write(corpus, QByteArray("Hội chủ chương công bố chủ trương mới.\n").repeated(30)));
        const QString file = m_folder.filePath(u"tòa soạn.lm"_s);
        LanguageModelRecipe own = recipe();
        own.corpora = QStringList{corpus};
        QVERIFY(buildLanguageModel(own, file));
        const auto opened = LanguageModel::open(file);
        QVERIFY(opened);
        const LanguageModelMix alone(m_model);
        const LanguageModelMix mix(m_model, *opened, {}, 0.3);
        const auto a = m_model->reserved(ModelWordKind::Boundary);
        const auto b = word(u"chủ"_s);
        const auto c = word(u"chương"_s);
        QCOMPARE(alone.forward(a, b, c), m_model->forward(a, b, c));
        QVERIFY(mix.forward(a, b, c) > alone.forward(a, b, c) + 1);
        QVERIFY(mix.backward(b, c, word(u"công"_s)) > alone.backward(b, c, word(u"công"_s)) + 1);
        QCOMPARE(alone.count(b, c), 0U);
        QVERIFY(mix.count(b, c) >= 29 && mix.count(b, c) <= 31); // kept to within 3 %
        const auto around = [&](const LanguageModelMix &model) {
            const auto edge = m_model->reserved(ModelWordKind::Boundary);
            return model.scores(model.neighbours(a, b, edge, edge), c).isMet;
        };
        QVERIFY(around(mix) && !around(alone));
        // At one place or at two: what is mixed does not depend on who is tried beside it.
        const auto edge = m_model->reserved(ModelWordKind::Boundary);
        const std::array places{mix.neighbours(a, b, edge, edge),
                                mix.neighbours(edge, a, c, word(u"công"_s))};
        std::array trials{LanguageModelMix::Trial{&places.front(), c, -0.01},
                          LanguageModelMix::Trial{&places.back(), b}};
        mix.score(trials);
        QCOMPARE(trials[0].scores.forward, mix.forward(a, b, c));
        QCOMPARE(trials[1].scores.backward, mix.backward(b, c, word(u"công"_s)));
        QVERIFY(trials[0].scores.isMet); // neither model gives a word up for the other
        const std::array run{edge, a, b, c, word(u"công"_s)};
        QCOMPARE(mix.runScores(run).forward, mix.forward(edge, a, b) + mix.forward(a, b, c) +
                                                 mix.forward(b, c, word(u"công"_s)));
        double sum = 0;
        for (quint32 other = 0; other < m_model->wordCount(); ++other)
            sum += std::exp(mix.forward(a, b, LanguageModel::Word(other)));
        // Words of one model are unknown to the other: the mixture is over the shipped ones, and
        // may count the newsroom's unknown word more than once.
        QVERIFY2(sum > 0.9, qPrintable(QString::number(sum)));
    }

    void leavesTheEndOfACorpusOut() {
        const QString file = m_folder.filePath(u"phần.lm"_s);
        LanguageModelRecipe half = recipe();
        half.heldOutPercent = 50;
        QVERIFY(buildLanguageModel(half, file));
        const auto opened = LanguageModel::open(file);
        QVERIFY(opened);
        const quint64 count =
            (*opened)->count((*opened)->wordOf(u"chủ"_s), (*opened)->wordOf(u"trương"_s));
        QVERIFY2(count >= 39 && count <= 42, qPrintable(QString::number(count)));
    }

    void mergesRunsAsIfSortedAtOnce() {
        NgramCounter counter(7);
        std::map<quint64, quint64> expected;
        quint32 random = 1;
        const auto next = [&] {
            return model::Word((random = random * 1664525 + 1013904223) >> 30);
        };
        for (int i = 0; i < 1000; ++i) {
            const auto [a, b, c] = std::array{next(), next(), next()};
            ++expected[quint64(a) << 32 | quint64(b) << 16 | c];
            QVERIFY(counter.add(a, b, c));
        }
        const auto merged = counter.merged();
        QVERIFY(merged);
        QCOMPARE(merged->size(), expected.size());
        auto at = expected.cbegin();
        for (const TripleCount &row : *merged) {
            QCOMPARE(row.key, at->first);
            QCOMPARE(row.count, at->second);
            ++at;
        }
    }

    void refusesWhatIsNoModel_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray good = bytesOf(m_file);
        const auto with = [&](qsizetype at, char value) {
            QByteArray bytes = good;
            bytes[at] = value;
            return bytes;
        };
        QTest::newRow("empty") << QByteArray() << u"too short"_s;
        QTest::newRow("cut in the header") << good.left(40) << u"too short"_s;
        QTest::newRow("cut short") << good.chopped(8) << u"cut short"_s;
        QTest::newRow("longer") << good + QByteArray(8, 'x') << u"should have"_s;
        QTest::newRow("another kind") << with(0, 'X') << u"another kind"_s;
        QTest::newRow("newer") << with(8, 3) << u"version 3"_s;
        QTest::newRow("older") << with(8, 1) << u"version 1"_s;
        QTest::newRow("more words than there are") << with(14, 1) << u"damaged"_s;
        QTest::newRow("first byte of the body") << with(64, 1) << u"damaged"_s;
        QTest::newRow("last byte") << with(good.size() - 1, char(good.back() ^ 1)) << u"damaged"_s;
    }
    void refusesWhatIsNoModel() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.filePath(u"bad.lm"_s);
        QVERIFY(write(file, bytes));
        const auto opened = LanguageModel::open(file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(reason), qPrintable(opened.error().message));
    }

    /// A file whose sum is right but whose borders are not must be refused or be safe to read.
    void survivesADamagedBodyWithARightSum() {
        const QByteArray good = bytesOf(m_file);
        const QString file = m_folder.filePath(u"bad.lm"_s);
        quint32 random = 7;
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = good;
            for (int i = 0; i < 3; ++i) {
                random = random * 1664525 + 1013904223;
                const qsizetype at = 12 + qsizetype(random >> 8) % (bytes.size() - 12);
                if (at < 40 || at >= 56)
                    bytes[at] = char(random);
            }
            const quint64 sum = checksumOf(
                {reinterpret_cast<const uchar *>(bytes.constData()) + sizeof(model::Header),
                 size_t(bytes.size()) - sizeof(model::Header)});
            std::memcpy(bytes.data() + 48, &sum, 8);
            QVERIFY(write(file, bytes));
            const auto opened = LanguageModel::open(file);
            if (!opened) {
                ++refused;
                continue;
            }
            const LanguageModel &model = **opened;
            for (quint32 a = 0; a < model.wordCount(); ++a) {
                const auto it = LanguageModel::Word(a);
                (void)model.text(it);
                (void)model.forward(it, model.unknown(), it);
                (void)model.backward(it, it, model.unknown());
                (void)model.count(it, it);
                (void)model.scores(model.neighbours(it, it, model.unknown(), it), it);
                (void)model.runScores(std::array{it, it, model.unknown(), it, it});
                (void)model.compound(std::array{it, model.unknown(), it});
                for (const model::ConfusionEntry &confusion : model.confusions(it))
                    (void)model.text(confusion.meant);
            }
        }
        QVERIFY(refused > 0);
    }

    void saysWhyItCannotLearn() {
        LanguageModelRecipe none = recipe();
        none.corpora.clear();
        QVERIFY(!buildLanguageModel(none, m_folder.filePath(u"x.lm"_s)));
        LanguageModelRecipe missing = recipe();
        missing.corpora = QStringList{m_folder.filePath(u"không có.txt"_s)};
        const auto built = buildLanguageModel(missing, m_folder.filePath(u"x.lm"_s));
        QVERIFY(!built);
        QVERIFY(built.error().message.contains(u"không có.txt"_s));
        QVERIFY(!QFile::exists(m_folder.filePath(u"x.lm"_s)));
    }

private:
    static constexpr auto pause = ModelWordKind::Pause;
    [[nodiscard]] LanguageModelRecipe recipe() const {
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{m_corpus};
        recipe.minimumPairCount = 2;
        recipe.minimumTripleCount = 3;
        recipe.bufferedTriples = 1 << 16;
        return recipe;
    }
    [[nodiscard]] LanguageModel::Word word(const QString &folded) const {
        return m_model->wordOf(folded);
    }

    QTemporaryDir m_folder;
    QString m_corpus;
    QString m_file;
    std::shared_ptr<const LanguageModel> m_model;
};

QTEST_GUILESS_MAIN(LanguageModelTest)
#include "LanguageModelTest.moc"

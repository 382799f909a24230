// SPDX-License-Identifier: GPL-3.0-or-later
#include "vietnamese/network/ContextNetwork.h"
#include "data/FileSections.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 width = 16;
constexpr quint32 layers = 2;
constexpr quint32 middle = 24;

QByteArray bytesOf(const QString &file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

bool save(const QString &file, const QByteArray &bytes) {
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
}

/// Numbers between -1 and 1, the same every time.
std::vector<float> someNumbers(quint64 count) {
    std::vector<float> numbers;
    quint32 random = 5;
    for (quint64 i = 0; i < count; ++i) {
        random = random * 1664525 + 1013904223;
        numbers.push_back(float(qint32(random)) / 2147483648.0F);
    }
    return numbers;
}

using Vector = std::vector<double>;

/// The network as its trainer has it: every place of every layer, one after the other, with the
/// numbers as they were before they were packed.
class Reference {
public:
    explicit Reference(const network::Weights &weights)
        : m_at(weights.numbers.data()) {
        const auto words = size_t(weights.words.size());
        m_read = take(words * width);
        m_guess = take(words * width);
        m_bias = take(words);
        for (Side &side : m_sides)
            for (quint32 layer = 0; layer < layers; ++layer)
                side.push_back(
                    {take(width), take(width), take(4 * width * width), take(2 * width)});
        m_last = {take(2 * width), take(2 * width), take(middle * 2 * width), take(middle)};
        m_second = take(width * middle);
        m_secondBias = take(width);
    }

    [[nodiscard]] double fit(const std::vector<size_t> &rows, size_t at, size_t word) const {
        Vector both = read({rows.rend() - qsizetype(at), rows.rend()}, m_sides[0]);
        const Vector right = read({rows.begin() + qsizetype(at) + 1, rows.end()}, m_sides[1]);
        both.insert(both.end(), right.begin(), right.end());
        Vector hidden = times(m_last.mix, normed(both, m_last), m_last.mixBias);
        for (double &value : hidden)
            value = std::max(value, 0.0);
        const Vector expected = times(m_second, hidden, m_secondBias);
        double sum = m_bias[word];
        for (size_t i = 0; i < width; ++i)
            sum += expected[i] * m_guess[word * width + i];
        return sum;
    }

private:
    struct Layer {
        Vector gain;
        Vector bias;
        Vector mix;
        Vector mixBias;
    };
    using Side = std::vector<Layer>;

    Vector take(size_t count) {
        Vector taken(m_at, m_at + count);
        m_at += count;
        return taken;
    }
    static Vector times(const Vector &weights, const Vector &in, const Vector &bias) {
        Vector out = bias;
        for (size_t row = 0; row < out.size(); ++row)
            for (size_t i = 0; i < in.size(); ++i)
                out[row] += weights[row * in.size() + i] * in[i];
        return out;
    }
    static Vector normed(const Vector &values, const Layer &layer) {
        double mean = 0;
        for (const double value : values)
            mean += value / double(values.size());
        double variance = 0;
        for (const double value : values)
            variance += (value - mean) * (value - mean) / double(values.size());
        Vector out;
        for (size_t i = 0; i < values.size(); ++i)
            out.push_back((values[i] - mean) / std::sqrt(variance + 1e-5) * layer.gain[i] +
                          layer.bias[i]);
        return out;
    }
    /// What is known of `rows`, the nearest first.
    [[nodiscard]] Vector read(const std::vector<size_t> &rows, const Side &side) const {
        std::vector<Vector> values;
        for (const size_t row : rows)
            values.emplace_back(m_read.begin() + qsizetype(row * width),
                                m_read.begin() + qsizetype((row + 1) * width));
        size_t step = 1;
        for (const Layer &layer : side) {
            std::vector<Vector> next;
            for (size_t at = 0; at < values.size(); ++at) {
                Vector joined = normed(values[at], layer);
                const Vector further =
                    at + step < values.size() ? normed(values[at + step], layer) : Vector(width);
                joined.insert(joined.end(), further.begin(), further.end());
                const Vector mixed = times(layer.mix, joined, layer.mixBias);
                Vector sum = values[at];
                for (size_t i = 0; i < width; ++i)
                    sum[i] += mixed[i] / (1 + std::exp(-mixed[width + i]));
                next.push_back(sum);
            }
            values = next;
            step *= 2;
        }
        return values.empty() ? Vector(width) : values.front();
    }

    const float *m_at;
    Vector m_read;
    Vector m_guess;
    Vector m_bias;
    std::array<Side, 2> m_sides;
    Layer m_last;
    Vector m_second;
    Vector m_secondBias;
};

} // namespace

class ContextNetworkTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString corpus = m_folder.filePath(u"kho.txt"_s);
        QVERIFY(
            save(corpus, QByteArray("một hai ba bốn năm sáu bảy tám chín mười\n").repeated(20)));
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{corpus};
        recipe.bufferedTriples = 1 << 16;
        const QString model = m_folder.filePath(u"kho.lm"_s);
        QVERIFY(buildLanguageModel(recipe, model));
        m_model = *LanguageModel::open(model);

        m_weights = {width, layers, middle, {}, {}};
        for (quint32 word = 0; word < m_model->wordCount(); ++word)
            m_weights.words.append(m_model->text(LanguageModel::Word(word)).toUtf8());
        m_weights.numbers = someNumbers(network::numbersOf(m_weights));
        m_file = m_folder.filePath(u"kho.net"_s);
        QVERIFY(network::write(m_weights, R"({"steps": 3})", m_file));
    }

    void saysWhatTheTrainersNetworkSays_data() {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("in the middle") << qsizetype(15) << qsizetype(7);
        QTest::newRow("one word before it") << qsizetype(9) << qsizetype(1);
        QTest::newRow("three words behind it") << qsizetype(9) << qsizetype(5);
        QTest::newRow("nothing before it") << qsizetype(6) << qsizetype(0);
        QTest::newRow("alone") << qsizetype(1) << qsizetype(0);
    }
    void saysWhatTheTrainersNetworkSays() {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, at);
        const auto opened = ContextNetwork::open(m_file, *m_model);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        const ContextNetwork &network = **opened;
        const Reference reference(m_weights);
        std::vector<LanguageModel::Word> words;
        std::vector<size_t> rows;
        for (qsizetype i = 0; i < size; ++i) {
            words.push_back(LanguageModel::Word(size_t(i * 7 + 3) % m_model->wordCount()));
            rows.push_back(words.back());
        }
        const auto expectation = network.expectationAt(words, size_t(at));
        for (quint32 word = 0; word < m_model->wordCount(); ++word) {
            const double said = network.fit(expectation, LanguageModel::Word(word));
            const double wanted = reference.fit(rows, size_t(at), word);
            // One byte a number of the tables.
            QVERIFY2(std::abs(said - wanted) < 0.3,
                     qPrintable(u"%1: %2, not %3"_s.arg(word).arg(said).arg(wanted)));
        }
        // What stands at the place itself is never looked at.
        words[size_t(at)] = LanguageModel::Word(words[size_t(at)] == 0);
        QCOMPARE(network.expectationAt(words, size_t(at)), expectation);
    }

    void knowsWordsByTheirText() {
        // The same network beside a model that numbers its words in another way.
        const QString corpus = m_folder.filePath(u"khác.txt"_s);
        QVERIFY(save(corpus, QByteArray("không một hai ba bốn\n").repeated(20)));
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{corpus};
        recipe.bufferedTriples = 1 << 16;
        const QString file = m_folder.filePath(u"khác.lm"_s);
        QVERIFY(buildLanguageModel(recipe, file));
        const auto other = *LanguageModel::open(file);
        const auto here = *ContextNetwork::open(m_file, *m_model);
        const auto there = *ContextNetwork::open(m_file, *other);
        const auto fitIn = [](const ContextNetwork &network, const LanguageModel &model) {
            const std::vector words{model.wordOf(u"một"), model.wordOf(u"hai"),
                                    model.wordOf(u"ba")};
            return network.fit(network.expectationAt(words, 1), model.wordOf(u"bốn"));
        };
        QVERIFY(m_model->wordOf(u"hai") != other->wordOf(u"hai"));
        QCOMPARE(fitIn(*there, *other), fitIn(*here, *m_model));
        // A word that it was not taught is unknown to it.
        const auto expectation = there->expectationAt(std::vector{other->wordOf(u"ba")}, 0);
        QCOMPARE(there->fit(expectation, other->wordOf(u"không")),
                 there->fit(expectation, other->unknown()));
    }

    void tellsWhatItWasMadeFrom() {
        QCOMPARE((*ContextNetwork::open(m_file, *m_model))->description().value("steps"_L1).toInt(),
                 3);
    }

    void refusesWhatIsNoNetwork_data() {
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
        QTest::newRow("newer") << with(8, 2) << u"version 2"_s;
        QTest::newRow("older") << with(8, 0) << u"version 0"_s;
        QTest::newRow("wider than it is") << with(16, 24) << u"damaged"_s;
        QTest::newRow("first byte of the body") << with(64, 1) << u"damaged"_s;
        QTest::newRow("last byte") << with(good.size() - 1, char(good.back() ^ 1)) << u"damaged"_s;
    }
    void refusesWhatIsNoNetwork() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const QString file = m_folder.filePath(u"bad.net"_s);
        QVERIFY(save(file, bytes));
        const auto opened = ContextNetwork::open(file, *m_model);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(reason), qPrintable(opened.error().message));
    }

    /// A file whose sum is right but whose numbers are not must be refused or give numbers.
    void survivesADamagedBodyWithARightSum() {
        const QByteArray good = bytesOf(m_file);
        const QString file = m_folder.filePath(u"bad.net"_s);
        quint32 random = 7;
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = good;
            for (int i = 0; i < 3; ++i) {
                random = random * 1664525 + 1013904223;
                const qsizetype at = 12 + qsizetype(random >> 8) % (bytes.size() - 12);
                if (at < 48 || at >= 64)
                    bytes[at] = char(random);
            }
            const quint64 sum = checksumOf(
                {reinterpret_cast<const uchar *>(bytes.constData()) + sizeof(network::Header),
                 size_t(bytes.size()) - sizeof(network::Header)});
            std::memcpy(bytes.data() + 56, &sum, 8);
            QVERIFY(save(file, bytes));
            const auto opened = ContextNetwork::open(file, *m_model);
            if (!opened) {
                ++refused;
                continue;
            }
            const std::vector<LanguageModel::Word> words{0, 3, 5, 2, 1};
            const auto expectation = (*opened)->expectationAt(words, 2);
            for (const LanguageModel::Word word : words)
                QVERIFY(std::isfinite((*opened)->fit(expectation, word)));
        }
        QVERIFY(refused > 0);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    network::Weights m_weights;
    std::shared_ptr<const LanguageModel> m_model;
};

QTEST_GUILESS_MAIN(ContextNetworkTest)
#include "ContextNetworkTest.moc"

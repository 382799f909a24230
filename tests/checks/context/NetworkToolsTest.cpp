// SPDX-License-Identifier: GPL-3.0-or-later
#include "Numbers.h"
#include "Packing.h"

#include "vietnamese/network/ContextNetwork.h"
#include "vietnamese/training/LanguageModelBuilder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

bool save(const QString &file, const QByteArray &bytes) {
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly) && opened.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString &file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QByteArray number(quint32 value) {
    return {reinterpret_cast<const char *>(&value), sizeof value};
}

} // namespace

/// What stands between the program and the network's trainer.
class NetworkToolsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const QString corpus = m_folder.filePath(u"kho.txt"_s);
        QVERIFY(save(corpus, QByteArray("hai một ba bốn\n").repeated(20)));
        LanguageModelRecipe recipe;
        recipe.corpora = QStringList{corpus};
        recipe.bufferedTriples = 1 << 16;
        m_file = m_folder.filePath(u"kho.lm"_s);
        QVERIFY(buildLanguageModel(recipe, m_file));
        m_model = *LanguageModel::open(m_file);
    }

    void writesTextsAsNumbers() {
        const QString text = m_folder.filePath(u"bài.txt"_s);
        QVERIFY(save(text, "Một hai. Ba!\nxyz bốn\n"));
        QVERIFY(writeNumbers({{text}, 0, m_file, m_folder.path()}));
        const QByteArray bytes = bytesOf(m_folder.filePath(u"bài.numbers"_s));
        std::vector<quint16> numbers(size_t(bytes.size()) / 2);
        std::memcpy(numbers.data(), bytes.constData(), size_t(bytes.size()));
        const auto word = [&](const QString &folded) { return m_model->wordOf(folded); };
        const auto edge = m_model->reserved(ModelWordKind::Boundary);
        QCOMPARE(numbers, (std::vector<quint16>{word(u"một"_s), word(u"hai"_s), edge, edge,
                                                word(u"ba"_s), edge, edge, 0xFFFF,
                                                m_model->unknown(), word(u"bốn"_s), 0xFFFF}));
        const QList<QByteArray> words = bytesOf(m_folder.filePath(u"words.txt"_s)).split('\n');
        QCOMPARE(words.size(), qsizetype(m_model->wordCount()) + 1);
        QCOMPARE(words[word(u"ba"_s)], QByteArray("ba"));
        // No typos were listed in this model: for each word how many, none.
        QCOMPARE(bytesOf(m_folder.filePath(u"confusions.numbers"_s)),
                 QByteArray(qsizetype(m_model->wordCount()) * 2, '\0'));
    }

    void leavesTheEndOut() {
        const QString text = m_folder.filePath(u"dài.txt"_s);
        QVERIFY(save(text, QByteArray("một\n").repeated(1000)));
        QVERIFY(writeNumbers({{text}, 10, m_file, m_folder.path()}));
        QCOMPARE(bytesOf(m_folder.filePath(u"dài.numbers"_s)).size(), 900 * 4);
    }

    void packsWhatWasLearned() {
        const network::Weights measures{8, 1, 8, words(), {}};
        const QString learned = m_folder.filePath(u"learned"_s);
        const std::vector<float> numbers(network::numbersOf(measures), 0.5F);
        const QByteArray description = R"({"steps": 7})";
        const QByteArray head = number(m_model->wordCount()) + number(8) + number(1) + number(8) +
                                number(quint32(description.size())) + description;
        const QByteArray tail(reinterpret_cast<const char *>(numbers.data()),
                              qsizetype(numbers.size() * sizeof(float)));
        QVERIFY(save(learned, head + tail));
        const QString output = m_folder.filePath(u"kho.net"_s);
        const auto packed = packNetwork(learned, m_file, output);
        QVERIFY2(packed, packed ? "" : qPrintable(packed.error().message));
        const auto network = ContextNetwork::open(output, *m_model);
        QVERIFY2(network, network ? "" : qPrintable(network.error().message));
        QCOMPARE((*network)->description().value("steps"_L1).toInt(), 7);

        QVERIFY(save(learned, head + tail.chopped(4)));
        QVERIFY(!packNetwork(learned, m_file, output));
        QVERIFY(save(learned, number(m_model->wordCount() + 1) + head.mid(4) + tail));
        QVERIFY(!packNetwork(learned, m_file, output));
    }

private:
    [[nodiscard]] QList<QByteArray> words() const {
        QList<QByteArray> words;
        for (quint32 word = 0; word < m_model->wordCount(); ++word)
            words.append(m_model->text(LanguageModel::Word(word)).toUtf8());
        return words;
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::shared_ptr<const LanguageModel> m_model;
};

QTEST_GUILESS_MAIN(NetworkToolsTest)
#include "NetworkToolsTest.moc"

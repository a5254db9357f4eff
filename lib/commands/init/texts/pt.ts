import type { SiteTexts } from "./site-texts.ts";

/** The texts of a new site in Portuguese. */
export const portuguese: SiteTexts = {
  pages: {
    about: {
      title: "Sobre este site",
      slug: "sobre",
      summary:
        "Quem publica este site, o que nele se lê e como os textos são escritos e corrigidos.",
      body: ({ name }) => `## Quem publica este site

Este é o site de ${name}.

✎ Em poucas frases: quem são, o que publicam aqui e para quem.

## Como os textos são escritos

✎ Quem os escreve, quem os revê e como comunicar um erro.

Quando um texto é corrigido ou completado, uma nota com data di-lo junto dele.
`,
    },
    legal: {
      title: "Aviso legal",
      slug: "aviso-legal",
      summary:
        "Quem edita este site, quem o aloja e em que condições os seus textos podem ser usados.",
      body: ({ name, kind }) => `## Editor

- Nome: ${name}
${
  kind === "organization"
    ? "- Sede: ✎ a morada\n- Representante legal: ✎ nome e cargo"
    : "- Morada: ✎ aquela para onde se pode escrever"
}
- Correio eletrónico e telefone: ✎ os de contacto
- Responsável pelos conteúdos: ✎ nome

## Alojamento

- Nome: ✎ a empresa ou o serviço que aloja o site
- Morada e telefone: ✎ os do fornecedor

## Uso dos textos

✎ O que qualquer pessoa pode usar e em que condições: uma licença ou a vossa autorização.
`,
    },
    privacy: {
      title: "Privacidade",
      slug: "privacidade",
      summary:
        "Nenhum cookie na leitura e nenhuma medição de audiência: o que este site guarda e o que não guarda.",
      body: ({ name }) => `## Na leitura

A leitura deste site não instala nenhum cookie. Não há medição de audiência nem publicidade. As páginas, os tipos de letra e as imagens vêm do próprio site.

Se escolher cores claras ou escuras, essa escolha fica no seu navegador. Não é enviada ao site, e pode apagá-la com os dados do site.

## Os registos do servidor

O programa do site não escreve dados pessoais nos seus registos.

✎ O que guarda o fornecedor que está à frente dele (endereços, horas das visitas), e durante quanto tempo.

## Os seus direitos

Responsável por este site: ${name}. Pode pedir para ver, corrigir ou apagar os dados que lhe dizem respeito.

✎ A quem escrever para isso, e junto de que autoridade reclamar.
`,
    },
  },
  article: "Primeiro artigo",
  comments: {
    site: "O que o site diz de si próprio. Pode acrescentar-se: tagline, description, notice, logo, icon, accent, licence.",
    themes: "Os temas, pela ordem do menu. Traduza cada nome (name) e cada fim de endereço (slug).",
  },
  readme: ({ name, files, forge, handbook }) => `# ${name}

Os textos do nosso site e nada mais: o programa que o serve está noutro lugar.

| onde | o quê |
|---|---|
| \`content/site.yaml\` | o nome do site, quem o publica, as suas línguas |
| \`content/themes.yaml\` | os temas, pela ordem do menu |
| \`content/articles/\` | os artigos: uma pasta por artigo, com as suas imagens |
| \`content/pages/\` | as outras páginas: sobre, aviso legal, privacidade |
| \`tribune.env\` | a versão do programa |

## Para começar

1. Procure os sinais ✎: cada um espera pelas suas palavras. A verificação indica-os todos.
2. Complete as páginas, antes de mais o aviso legal.
3. Escreva o primeiro artigo e tire depois a linha \`draft: true\`.

## Escrever um artigo

Um artigo é uma pasta em \`content/articles/\`, com a data e algumas palavras por nome, e um ficheiro por língua: ${files}. Copie um que já exista. No início do ficheiro estão o título (\`title\`), a data (\`date\`), o resumo (\`summary\`) e os temas (\`themes\`); por baixo, o texto. Uma data futura é um embargo. A linha \`{/* more */}\` fecha o que as listas mostram.
${
  forge
    ? `
## Propor uma alteração

Proponha-a num ramo. Os problemas aparecem na sua linha, e um link mostra o site como será. O que chega ao ramo \`main\` é publicado.
`
    : ""
}
## Ver e verificar no seu computador

Na pasta do programa, com o caminho desta:

\`\`\`sh
export CONTENT_DIR=../o-meu-site/content
npm run dev      # o site em http://localhost:3000, e o manual (em inglês) em ${handbook}
npm run check    # tudo o que há a corrigir
npm run new      # um artigo, ou outra língua de um artigo
\`\`\`
`,
};

import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Subscrever",
    slug: "subscrever",
    paragraphs: [
      "Um feed é o endereço de uma lista de publicações, feito para ser lido por uma aplicação. Dá-se uma vez a um leitor de feeds, que a partir daí verifica por si se há novidades.",
      "Escolha um leitor de feeds: há-os para o telefone, para o computador e no navegador, e vários programas de correio incluem um. Copie abaixo o endereço de um feed, de todas as publicações ou de um só tema, e cole-o onde o leitor disser «Adicionar um feed» ou «Subscrever».",
      "Não é preciso criar uma conta nem dar um endereço de correio eletrónico, e o site não sabe quem subscreveu. Para deixar de seguir, retire o feed do seu leitor.",
    ],
  },
  accessibility: {
    title: "Acessibilidade",
    slug: "acessibilidade",
    paragraphs: [
      "As páginas deste site são feitas para serem lidas por todas as pessoas: só com o teclado, com um leitor de ecrã, ampliadas, em cores claras ou escuras, sem animações e sem scripts.",
      "O programa que as serve é testado automaticamente, em cada tipo de página, segundo as regras das WCAG 2.2, nível AA, que um programa pode avaliar, entre elas o contraste das cores. Esses testes só encontram uma parte das barreiras; não são uma auditoria nem uma declaração de conformidade.",
      "Há aqui algo a que não consegue aceder? Diga a quem publica este site o que foi e em que página. A forma de contacto está nas páginas sobre o site, como o aviso legal, se o houver.",
    ],
  },
};
